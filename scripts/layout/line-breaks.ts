import { type Line, readLines } from './lines.ts'
import { findWrapWidth, isExplained, type Pair } from './wrap-width.ts'

/** A line break between two lines that are not blank, and why it is there. */
export interface LineBreak extends Pair {
  /**
   * - `wrap`: the line was full, the sentence goes on;
   * - `paragraph`: a paragraph ends;
   * - `kept`: it is meant, within a paragraph: verse, an address, a list.
   */
  readonly reason: 'wrap' | 'paragraph' | 'kept'
}

// In columns. No verse or address has lines as long, and no text is wrapped as wide: a paragraph a line.
const paragraphColumns = 100

/** Why each line of `text` ends, from the second line on. Line ends are `\n`. */
export function explainLineBreaks(text: string): LineBreak[] {
  const lines = readLines(text)
  const isDouble = isDoubleSpaced(lines)
  // How many blank lines stand between the lines of a paragraph.
  const spacing = isDouble ? 1 : 0
  const blocks = splitBlocks(lines, spacing)
  const width = findWrapWidth(blocks.flatMap(pairsOf))
  return blocks.flatMap((block, index) => {
    const last = blocks[index - 1]?.at(-1)
    const [first] = block
    const between: LineBreak[] =
      last === undefined || first === undefined
        ? []
        : [{ before: last, after: first, reason: 'paragraph' }]
    return [...between, ...explainBlock(block, width)]
  })
}

/** Runs of lines with at most `spacing` blank lines between two. */
function splitBlocks(lines: readonly Line[], spacing: number): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block === undefined || line.blanksBefore > spacing) blocks.push([line])
    else block.push(line)
  }
  return blocks
}

function pairsOf(lines: readonly Line[]): Pair[] {
  return lines.slice(1).map((after, index) => ({ before: lines[index] ?? after, after }))
}

/**
 * Whether a blank line stands below every line, and two below a paragraph: then hardly any lines
 * adjoin, and a wrap explains most of the single blank lines.
 */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  const pairs = pairsOf(lines)
  const adjoining = pairs.filter(({ after }) => after.blanksBefore === 0)
  const spaced = pairs.filter(({ after }) => after.blanksBefore === 1)
  if (spaced.length < 4 || adjoining.length > pairs.length / 20) return false
  const width = findWrapWidth(spaced)
  if (width === undefined) return false
  const explained = spaced.filter((pair) => isExplained(pair, width))
  return explained.length >= 0.6 * spaced.length
}

/** Why each line of a block ends. */
function explainBlock(lines: readonly Line[], width: number | undefined): LineBreak[] {
  const pairs = pairsOf(lines)
  const isLong = lines.some(({ columns }) => columns > Math.max(paragraphColumns, width ?? 0))
  const indent = width === undefined ? 0 : firstLineIndent(lines)
  const isList = lines.filter(startsItem).length > 1
  const explained = pairs.map(
    (pair) => width !== undefined && isExplained(pair, width) && !isParagraphStart(pair, indent),
  )
  const isWrapped = isProse(pairs, explained)
  const breaks: LineBreak[] = []
  // Whether the lines since the last break that is no wrap are an item of a list.
  let isInItem = lines[0] !== undefined && startsItem(lines[0])
  for (const [index, pair] of pairs.entries()) {
    const reason = reasonOf(pair, index)
    breaks.push({ ...pair, reason })
    if (reason !== 'wrap') isInItem = startsItem(pair.after)
  }
  return breaks

  function reasonOf(pair: Pair, index: number): LineBreak['reason'] {
    if (isMeant(pair, isInItem)) return 'kept'
    // A sentence can be wrapped before a hyphen or a number; where two lines start so, it is in doubt.
    const isInDoubt = isList && startsItem(pair.after)
    if (isWrapped && explained[index] && !isInDoubt) return 'wrap'
    return isWrapped || isLong ? 'paragraph' : 'kept'
  }
}

/** Whether a block is wrapped text: as many of its line ends are explained as are not, or nearly. */
function isProse(pairs: readonly Pair[], explained: readonly boolean[]): boolean {
  const count = explained.filter(Boolean).length
  if (count === 0) return false
  const capitals = pairs.filter(({ after }) => /^\P{L}*\p{Lu}/u.test(after.text)).length
  const isVerse = pairs.length > 2 && capitals > 0.8 * pairs.length
  return count >= (isVerse ? 0.8 : 0.4) * pairs.length
}

/**
 * The indent that starts a paragraph, where the block starts with one and most of it has none; in
 * columns, else 0.
 */
function firstLineIndent(lines: readonly Line[]): number {
  const first = lines[0]?.indent ?? 0
  const least = lines.reduce((smallest, { indent }) => Math.min(smallest, indent), first)
  return first > least ? first : 0
}

function isParagraphStart({ after }: Pair, indent: number): boolean {
  return indent > 0 && after.indent >= indent
}

// A bullet, or a number of at most three digits, with a blank behind it.
const item = /^(?:[-*+•‣◦–—]|\(?(?:\d{1,3}|\p{L})[.)])\s/u

function startsItem({ text }: Line): boolean {
  return item.test(text)
}

/** Breaks that are there whatever the width: in quoted mail, at a signature, before a list's item. */
function isMeant({ before, after }: Pair, isInItem: boolean): boolean {
  if (before.text.startsWith('>') || after.text.startsWith('>')) return true
  if (before.text === '--') return true
  return startsItem(after) && (isInItem || /[:：]$/.test(before.text))
}
