import { isUnspaced } from '../text/scripts.ts'
import { columnsOf, type Measure } from './columns.ts'
import type { Pair } from './pairs.ts'
import { startsUpperCase } from './sentences.ts'

/** The width at which lines were wrapped, and how many of their ends it explains. */
export interface WrapWidth {
  readonly columns: number
  readonly support: number
  readonly measure: Measure
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
 * A single word that is too long, such as an address of the web, has a line of its own.
 */
export function isExplained(pair: Pair, { columns, measure }: WrapWidth): boolean {
  const { before } = pair
  if (before.columns > columns) return isLongWord(before.text)
  return before.mostColumns + nextWordColumns(pair, measure) > columns
}

function isLongWord(line: string): boolean {
  return /^[!-~]+$/.test(line)
}

/** The columns that the next line's first word would have added to the line before it. */
function nextWordColumns({ before, after }: Pair, measure: Measure): number {
  const last = [...before.text.slice(-2)].at(-1) ?? ''
  const [first = ''] = after.text
  const word = isUnspaced(first) ? unspacedWord.exec(after.text)?.[0] : spacedWord(after.text)
  const space = isUnspaced(last) && isUnspaced(first) ? 0 : 1
  return space + columnsOf(word ?? '', measure) + (isUnspaced(first) ? eastAsianSlack : 0)
}

// In a script without spaces a character is a word, with the closing marks that may not part from it.
const unspacedWord = /^.[\p{Pe}\p{Pf}、。，．：；！？…]*/u

/** The first word of a script with spaces; another script ends it too, a no-break space does not. */
function spacedWord(text: string): string {
  const [word = ''] = /^(?:\S|[\u00a0\u202f])+/.exec(text.slice(0, widest)) ?? []
  const characters = [...word]
  const end = characters.findIndex(isUnspaced)
  return end < 0 ? word : characters.slice(0, end).join('')
}

/**
 * The width at which a text was wrapped: the one that explains most of the line ends of `pairs` and
 * is exceeded by hardly a line. Nothing where no width explains enough of them.
 */
export function findWrapWidth(pairs: readonly Pair[], measure: Measure): WrapWidth | undefined {
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
    add(explained, columns, mostColumns + nextWordColumns(pair, measure))
  }
  const lines = new Set(pairs.flatMap(({ before, after }) => [before, after]))
  for (const { columns, text } of lines) if (!isLongWord(text)) add(exceeded, 0, columns)
  let best = { columns: 0, support: 0, measure, score: 0 }
  let [explains, exceeds] = [0, 0]
  for (let columns = 0; columns <= widest; columns++) {
    explains += explained[columns] ?? 0
    exceeds += exceeded[columns] ?? 0
    // A line that is too long speaks against a width more than one that is explained speaks for it.
    const score = explains - 3 * exceeds
    if (score > best.score) best = { columns, support: explains, measure, score }
  }
  // Verse starts each line with a capital; of three lines of prose that do, hardly one text in a hundred.
  if (pairs.length >= 3 && pairs.every(({ after }) => startsUpperCase(after.text))) return undefined
  const { columns, support } = best
  if (columns < narrowest || (columns > usuallyWidest && support < 4)) return undefined
  return support >= leastShare * pairs.length ? { columns, support, measure } : undefined
}
