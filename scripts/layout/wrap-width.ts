import type { Line } from './lines.ts'
import type { MeasuredPair, Pair } from './pairs.ts'
import { startsLowerCase, startsUpperCase } from './sentences.ts'

/** The width at which lines were wrapped, and how many of their ends it explains. */
export interface WrapWidth {
  readonly columns: number
  readonly support: number
}

// In columns. Nobody wraps wider; narrower lines are verse, tables, addresses. A text wider than most
// must show more of it: two long lines may be two paragraphs.
const widest = 160
const usuallyWidest = 100
const narrowest = 24

// Where paragraphs are not parted otherwise, their last lines are not explained; in verse, most are not.
const leastShare = 0.4

/**
 * Whether a wrap at `width` explains why the line ends: it fits, and the next word would not have.
 * A single word that is too long, such as an address of the web, has a line of its own.
 */
export function isExplained(
  { before, joinedColumns }: MeasuredPair,
  { columns }: WrapWidth,
): boolean {
  return before.columns > columns ? isLongWord(before.text) : joinedColumns > columns
}

/**
 * Whether somebody seems to have changed a line, or wrapped it by hand: it is nearly full, and its sentence
 * goes on.
 */
export function isRagged({ before, after }: Pair, { columns }: WrapWidth): boolean {
  const isNearlyFull = before.columns >= 0.75 * columns
  return isNearlyFull && startsLowerCase(after.text) && !/[.!?;:]$/.test(before.text)
}

/** How many of the line ends of `pairs` a wrap at `width` explains. */
export function countExplained(pairs: readonly MeasuredPair[], width: WrapWidth): number {
  let count = 0
  for (const pair of pairs) if (isExplained(pair, width)) count++
  return count
}

/** Whether a line is too long for any width, and no single word, so that none explains why it ends. */
export function isUnexplained({ columns, text }: Line): boolean {
  return columns > widest && !isLongWord(text)
}

function isLongWord(line: string): boolean {
  return /^[!-~]+$/.test(line)
}

/** The width of a block with this margin, where lines end at a column of the page. */
export function within({ columns, support }: WrapWidth, margin: number): WrapWidth {
  return { columns: columns - margin, support }
}

/**
 * The width at which a text was wrapped: the one that explains most of the line ends of `pairs` and
 * is exceeded by hardly a line. It is counted from the margin of each block or, where `ofPage` is set, from
 * that of the page. Nothing where no width explains enough of them.
 */
export function findWrapWidth(
  pairs: readonly MeasuredPair[],
  ofPage = false,
): WrapWidth | undefined {
  if (pairs.length === 0) return undefined
  // Differences, to be summed up: each pair is explained by a range of widths.
  const explained = new Array<number>(widest + 2).fill(0)
  const exceeded = new Array<number>(widest + 2).fill(0)
  const add = (counts: number[], from: number, to: number): void => {
    if (from > widest) return
    counts[from] = (counts[from] ?? 0) + 1
    const behind = Math.min(to, widest + 1)
    counts[behind] = (counts[behind] ?? 0) - 1
  }
  const addLine = ({ columns, text }: Line, margin: number) => {
    if (!isLongWord(text)) add(exceeded, 0, margin + columns)
  }
  let last: Line | undefined
  for (const { before, after, joinedColumns, ...pair } of pairs) {
    const margin = ofPage ? pair.margin : 0
    add(explained, margin + before.columns, margin + joinedColumns)
    if (before !== last) addLine(before, margin)
    addLine(after, margin)
    last = after
  }
  let best = { columns: 0, support: 0, score: 0 }
  let [explains, exceeds] = [0, 0]
  for (let columns = 0; columns <= widest; columns++) {
    explains += explained[columns] ?? 0
    exceeds += exceeded[columns] ?? 0
    // A line that is too long speaks against a width more than one that is explained speaks for it.
    const score = explains - 3 * exceeds
    if (score > best.score) best = { columns, support: explains, score }
  }
  // Verse starts each line with a capital; of three lines of prose that do, hardly one text in a hundred.
  if (pairs.length >= 3 && pairs.every(({ after }) => startsUpperCase(after.text))) return undefined
  const { columns, support } = best
  if (columns < narrowest || (columns > usuallyWidest && support < 4)) return undefined
  return support >= leastShare * pairs.length ? { columns, support } : undefined
}
