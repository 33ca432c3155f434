import { blankBeforeDash, uneven } from '../text/kinds.ts'
import { columnsOf, hasWide, type Measure } from './columns.ts'
import { explainBlock, type Manner, type Reason } from './explain-block.ts'
import { findWrapsInFew } from './few-lines.ts'
import { breaksWord, findGlue, partsWords } from './glue.ts'
import { type Line, readLines } from './lines.ts'
import { hasDashWithin } from './list-items.ts'
import type { Pair } from './pairs.ts'
import { type Block, readBlocks } from './read-blocks.ts'
import { endsParagraphsWithSentences } from './sentence-paragraphs.ts'
import { isTorn } from './torn-paragraphs.ts'
import { findUnevenWidth } from './uneven-lines.ts'

/** A line break between two lines that are not blank, and why it is there. */
export interface LineBreak extends Pair {
  readonly reason: Reason
  /** What takes the place of a wrap. */
  readonly glue: '' | ' '
}

/** A text whose only line end is `\n`, the kinds of its characters, and its lines. */
interface Lines {
  readonly text: string
  readonly kinds: number
  readonly lines: readonly Line[]
}

/** Why each line of a text ends, from the second line on. */
export function explainLineBreaks(whole: Lines): LineBreak[] {
  const glue = findGlue(whole.text)
  return explainByWidth(whole).map((lineBreak) => {
    const { before, after, reason } = lineBreak
    const isUnparted = reason === 'paragraph' && after.blanksBefore === 0
    if ((reason !== 'wrap' && !isUnparted) || partsWords(lineBreak, whole.kinds)) return lineBreak
    const between = reason === 'wrap' ? glue(before.text, after.text) : ' '
    // Within a word no paragraph ends either, and where a join is not sure, the line end stays.
    const isKept = between === undefined || (isUnparted && breaksWord(before.text, after.text))
    if (isKept) return { before, after, reason: 'kept', glue: between ?? ' ' }
    return between === '' ? { before, after, reason, glue: between } : lineBreak
  })
}

/** By the measure that explains most of them. */
function explainByWidth(whole: Lines): LineBreak[] {
  const { text, kinds, lines } = whole
  let best = explainBy('columns', lines, kinds)
  for (const measure of otherMeasures(whole, best)) {
    const breaks = explainBy(measure, readLines(text, kinds, measure), kinds)
    if (countWraps(breaks) > countWraps(best)) best = breaks
  }
  return best
}

/** Programs of East Asia wrap at columns or at characters, some others at bytes. */
function otherMeasures({ text, kinds, lines }: Lines, byColumns: readonly LineBreak[]): Measure[] {
  if ((kinds & uneven) !== 0 && hasWide(text)) return ['characters']
  const isOpen = ({ reason, after }: LineBreak) => reason !== 'wrap' && after.blanksBefore === 0
  if (!/[^\0-\x7f]/.test(text) || !byColumns.some(isOpen)) return []
  const byBytes = countFull(lines, (words) => columnsOf(words, 'bytes'))
  return byBytes > countFull(lines, ({ length }) => length) ? ['bytes'] : []
}

/** How many lines would be wider than the widest with the first word of the next. */
function countFull(lines: readonly Line[], widthOf: (words: string) => number): number {
  let widest = 0
  const widths = lines.map(({ indent, text }) => {
    const width = indent + widthOf(text)
    widest = Math.max(widest, width)
    return width
  })
  let count = 0
  for (let index = 1; index < lines.length; index++) {
    const { text, blanksBefore } = lines[index] as Line
    if (blanksBefore > 0) continue
    const end = text.indexOf(' ')
    const first = end < 0 ? text : text.slice(0, end)
    if ((widths[index - 1] ?? 0) + 1 + widthOf(first) > widest) count++
  }
  return count
}

function countWraps(breaks: readonly LineBreak[]): number {
  return breaks.filter(({ reason }) => reason === 'wrap').length
}

function explainBy(measure: Measure, lines: readonly Line[], kinds: number): LineBreak[] {
  const blocks = readBlocks(lines, measure, kinds)
  const manner = {
    endsParagraphsWithSentences: endsParagraphsWithSentences(blocks),
    hasDashes: (kinds & blankBeforeDash) !== 0 && hasDashWithin(lines),
    unevenWidth: findUnevenWidth(blocks),
  }
  const breaks = explainBlocks(blocks, measure, manner)
  // What a few lines show is no evidence where a width explains others: these may be all that shows it.
  return measure === 'columns' && countWraps(breaks) === 0 ? withWrapsInFew(breaks, blocks) : breaks
}

function withWrapsInFew(breaks: LineBreak[], blocks: readonly Block[]): LineBreak[] {
  const wrapped = new Set(blocks.flatMap(findWrapsInFew))
  if (wrapped.size === 0) return breaks
  return breaks.map((one) => (wrapped.has(one.after) ? { ...one, reason: 'wrap' } : one))
}

function explainBlocks(blocks: readonly Block[], measure: Measure, manner: Manner): LineBreak[] {
  const breaks: LineBreak[] = []
  let above: Block | undefined
  for (const block of blocks) {
    const before = above?.lines.at(-1)
    const after = block.lines[0]
    if (above !== undefined && before !== undefined && after !== undefined) {
      const reason = isTorn(above, block, measure) ? 'wrap' : 'paragraph'
      breaks.push({ before, after, reason, glue: ' ' })
    }
    explainBlock(block, manner).forEach((reason, index) => {
      const pair = block.pairs[index]
      if (pair !== undefined) {
        breaks.push({ before: pair.before, after: pair.after, reason, glue: ' ' })
      }
    })
    above = block
  }
  return breaks
}
