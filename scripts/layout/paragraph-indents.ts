import type { Line } from './lines.ts'
import type { MeasuredPair, Pair } from './pairs.ts'
import { endsClause } from './sentences.ts'

/**
 * Whether a pair's second line starts a paragraph by its indent, in a wrapped block of `pairs` of which
 * `isFull` tells those that the width explains: lines that are indented, for most blocks; the others, where
 * each paragraph hangs on its first line, as the full lines before the indented ones show; and where
 * neither are alone, as with quotations that stand in from the margin, each that changes the indent
 * behind the end of a clause.
 */
export function findIndentedStarts(
  pairs: readonly MeasuredPair[],
  isFull: (pair: MeasuredPair) => boolean,
): (pair: Pair) => boolean {
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
  const isStart = (line: Line) => isIndented(line) !== hangs
  const full = pairs.filter((pair) => isStart(pair.before) && isFull(pair))
  const goOn = full.filter(({ after }) => isStart(after))
  const isWithin = ({ before, after }: Pair) => !isStart(before) && !isStart(after)
  if (goOn.length > full.length / 2 && pairs.some((pair) => isWithin(pair) && isFull(pair))) {
    return ({ before, after }) => before.indent !== after.indent && endsClause(before.text)
  }
  return ({ after }) => isStart(after)
}
