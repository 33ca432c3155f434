import type { Line } from './lines.ts'

/** Two lines of which the second may go on with the sentence of the first. */
export interface Pair {
  readonly before: Line
  readonly after: Line
}

/** Each two neighbours of `lines`. */
export function pairsOf(lines: readonly Line[]): Pair[] {
  return lines.slice(1).map((after, index) => ({ before: lines[index] ?? after, after }))
}
