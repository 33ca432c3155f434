import type { Line } from './lines.ts'
import type { MeasuredPair } from './pairs.ts'

/**
 * Whether a line starts a paragraph by its indent, in a wrapped block of `pairs` of which `isFull`
 * tells those that the width explains: lines that are indented, for most blocks; the others, where
 * each paragraph hangs on its first line, as the full lines before the indented ones show.
 */
export function findIndentedStarts(
  pairs: readonly MeasuredPair[],
  isFull: (pair: MeasuredPair) => boolean,
): (line: Line) => boolean {
  const lines = [
    ...pairs.slice(0, 1).map(({ before }) => before),
    ...pairs.map((pair) => pair.after),
  ]
  const least = lines.reduce((indent, line) => Math.min(indent, line.indent), Number.MAX_VALUE)
  const isIndented = (line: Line) => line.indent > least
  if (!lines.some(isIndented)) return () => false
  const inward = pairs.filter(({ before, after }) => !isIndented(before) && isIndented(after))
  const outward = pairs.filter(({ before, after }) => isIndented(before) && !isIndented(after))
  const fullShare = (some: readonly MeasuredPair[]) =>
    some.filter(isFull).length / Math.max(some.length, 1)
  const hangs = fullShare(inward) > fullShare(outward)
  return (line) => isIndented(line) !== hangs
}
