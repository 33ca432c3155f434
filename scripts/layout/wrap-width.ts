import { isUnspaced } from '../text/scripts.ts'
import { type Line, widthOf } from './lines.ts'

/** Two lines of which the second may go on with the sentence of the first. */
export interface Pair {
  readonly before: Line
  readonly after: Line
}

// In columns. Nobody wraps wider; narrower lines are verse, tables, addresses. A text wider than most
// must show more of it: two long lines may be two paragraphs.
const widest = 160
const usuallyWidest = 100
const narrowest = 24

// Where paragraphs are not parted otherwise, their last lines are not explained; in verse, most are not.
const leastShare = 0.4

// A closing mark may not start a line in East Asian typesetting, so a line may end a little early.
const eastAsianSlack = 2

/**
 * Whether a wrap at `width` explains why the line ends: it fits, and the next word would not have.
 */
export function isExplained({ before, after }: Pair, width: number): boolean {
  return before.columns <= width && before.mostColumns + nextWordColumns({ before, after }) > width
}

/** The columns that the next line's first word would have added to the line before it. */
function nextWordColumns({ before, after }: Pair): number {
  const last = [...before.text].at(-1) ?? ''
  const [first = ''] = after.text
  const word = isUnspaced(first) ? unspacedWord.exec(after.text)?.[0] : spacedWord(after.text)
  const space = isUnspaced(last) && isUnspaced(first) ? 0 : 1
  return space + widthOf(word ?? '') + (isUnspaced(first) ? eastAsianSlack : 0)
}

// In a script without spaces a character is a word, with the closing marks that may not part from it.
const unspacedWord = /^.[\p{Pe}\p{Pf}、。，．：；！？…]*/u

/** The first word of a script with spaces; another script ends it too. */
function spacedWord(text: string): string {
  const [word = ''] = /^\S+/.exec(text) ?? []
  const characters = [...word]
  const end = characters.findIndex(isUnspaced)
  return end < 0 ? word : characters.slice(0, end).join('')
}

/**
 * The width in columns at which a text was wrapped: the one that explains most of the line ends of
 * `pairs` and is exceeded by hardly a line. Nothing where no width explains enough of them.
 */
export function findWrapWidth(pairs: readonly Pair[]): number | undefined {
  // Differences, to be summed up: each pair is explained by a range of widths.
  const explained = new Array<number>(widest + 2).fill(0)
  const exceeded = new Array<number>(widest + 2).fill(0)
  const add = (counts: number[], from: number, to: number): void => {
    if (from > widest) return
    counts[from] = (counts[from] ?? 0) + 1
    const behind = Math.min(to, widest + 1)
    counts[behind] = (counts[behind] ?? 0) - 1
  }
  for (const pair of pairs) {
    const { columns, mostColumns } = pair.before
    add(explained, columns, mostColumns + nextWordColumns(pair))
  }
  const lines = new Set(pairs.flatMap(({ before, after }) => [before, after]))
  for (const { columns } of lines) add(exceeded, 0, columns)
  let best = { width: 0, score: 0, count: 0 }
  let [explains, exceeds] = [0, 0]
  for (let width = 0; width <= widest; width++) {
    explains += explained[width] ?? 0
    exceeds += exceeded[width] ?? 0
    // A line that is too long speaks against a width more than one that is explained speaks for it.
    const score = explains - 3 * exceeds
    if (score > best.score) best = { width, score, count: explains }
  }
  if (pairs.length >= 3 && pairs.every(startsUpperCase)) return undefined
  const { width, count } = best
  if (width < narrowest || (width > usuallyWidest && count < 4)) return undefined
  return count >= leastShare * pairs.length ? width : undefined
}

/** Verse starts each line with a capital; of three lines of prose that do, hardly one text in a hundred. */
function startsUpperCase({ after }: Pair): boolean {
  return /^\P{L}*\p{Lu}/u.test(after.text)
}
