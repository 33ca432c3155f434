import { goesOnForSure, type MeasuredPair } from './pairs.ts'
import { endsClause } from './sentences.ts'

// More may be a menu, or verse with one long line.
const mostLines = 4
// In columns: no line of verse or of an address over whose end a sentence goes on is as long.
const verseColumns = 60
// Shares of the widest line: shorter ones may be a label, a heading, a command.
const leastWrapped = 0.6
const mostAlone = 0.5

/**
 * Which of `pairs`, a few lines that no width of the text explains, are wraps: sentences go on for sure over the end of
 * a line to which the next word would not have fitted, and nothing is left open that could be one, too. `widest` is
 * that of the longest line, in columns.
 */
export function findWrapsInFew(pairs: readonly MeasuredPair[], widest: number): readonly boolean[] {
  if (pairs.length >= mostLines) return []
  const isFull = ({ before, joinedColumns }: MeasuredPair) =>
    before.columns > verseColumns && joinedColumns > widest
  const isWrap = (pair: MeasuredPair) =>
    goesOnForSure(pair)
      ? pair.before.columns >= leastWrapped * widest
      : isFull(pair) && !endsClause(pair.before.text)
  const isEnd = ({ before }: MeasuredPair) =>
    before.columns < mostAlone * widest || endsClause(before.text)
  if (!pairs.some((pair) => isFull(pair) && goesOnForSure(pair))) return []
  return pairs.every((pair) => isWrap(pair) || isEnd(pair)) ? pairs.map(isWrap) : []
}
