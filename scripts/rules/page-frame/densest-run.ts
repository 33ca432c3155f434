import type { PageLine } from './page-lines.ts'

/** In columns: one endless paragraph does not outweigh an article. */
export const mostOfProse = 500
/** Teasers of other articles are sentences, too. */
const shareOfItem = 0.3
/** In columns. No entry of a menu is as long, and hardly a headline: items of a list may end without a mark. */
const longLabel = 100
/** Between paragraphs stand one or two headings; more in a row are a menu. */
const labelsBetween = 2

/** What a line adds to the run that it stands in, or takes from it; `row` counts the lines since the last prose. */
function weigh({ kind, columns, furniture, text }: PageLine, row: number): number {
  if (kind === 'prose') return Math.min(columns, mostOfProse) * (isItem(text) ? shareOfItem : 1)
  if (kind === 'remark') return 5
  if (kind === 'label' && columns >= longLabel) return shareOfItem * columns
  if (furniture?.standing === 'tail') return -300
  return (row <= labelsBetween ? -30 : -90) * (kind === 'furniture' ? 2 : 1)
}

function isItem(text: string): boolean {
  return /^[*+]\s/.test(text)
}

/** Links to other articles stand within some: so many lines of them may part the first of its text from most of it. */
const mostWithin = 30
const leastAbove = 0.4

interface Run {
  /** Indices of lines; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * Where the lines stand that are prose for the most part: the run whose lines weigh most together,
 * as Pasternack and Roth find the text of an article (WWW 2009), with another close above it that has much of
 * its weight. Linear.
 */
export function findDensestRun(lines: readonly PageLine[]): Run {
  const { start, end, weight } = heaviestRun(lines)
  const above = heaviestRun(lines.slice(0, start))
  const isPart = above.weight >= leastAbove * weight && start - above.end <= mostWithin
  return { start: isPart && weight > 0 ? above.start : start, end }
}

function heaviestRun(lines: readonly PageLine[]): Run & { readonly weight: number } {
  let best = { start: 0, end: 0, weight: 0 }
  let weight = 0
  let start = 0
  let row = 0
  for (const [index, line] of lines.entries()) {
    if (weight <= 0) {
      weight = 0
      start = index
    }
    row = line.kind === 'prose' ? 0 : row + 1
    weight += weigh(line, row)
    if (weight > best.weight) best = { start, end: index + 1, weight }
  }
  return best
}
