import { blankBeforeDash, uneven } from '../text/kinds.ts'
import { hasWide, type Measure } from './columns.ts'
import { explainBlock, type Reason } from './explain-block.ts'
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

/** By the measure that explains more: programs of East Asia wrap at columns or at characters. */
function explainByWidth({ text, kinds, lines }: Lines): LineBreak[] {
  const byColumns = explainBy('columns', lines, kinds)
  if ((kinds & uneven) === 0 || !hasWide(text)) return byColumns
  const characters = readLines(text, kinds, 'characters')
  const byCharacters = explainBy('characters', characters, kinds)
  return countWraps(byCharacters) > countWraps(byColumns) ? byCharacters : byColumns
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
