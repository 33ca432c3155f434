import { paragraphColumns, verseColumns } from './explain-block.ts'
import type { Line } from './lines.ts'
import { goesOnForSure, type MeasuredPair } from './pairs.ts'
import type { Block } from './read-blocks.ts'
import { endsClause } from './sentences.ts'

// More may be a menu, or verse with one long line.
const mostLines = 4
// Shares of the widest line: shorter ones may be a label, a heading, a command.
const leastWrapped = 0.6
const mostAlone = 0.5

/**
 * The lines of a block, a few that no width of the text explains, that go on with the one above: a sentence goes on for
 * sure over the end of a line to which the next word would not have fitted, and nothing is left open that could be a
 * wrap, too.
 */
export function findWrapsInFew({ lines, pairs, meant, open, width }: Block): readonly Line[] {
  if (width !== undefined || open.length === 0 || lines.length > mostLines) return []
  const widest = lines.reduce((most, { columns }) => Math.max(most, columns), 0)
  if (widest <= verseColumns || widest > paragraphColumns) return []
  const isFull = ({ before, joinedColumns }: MeasuredPair) =>
    before.columns > verseColumns && joinedColumns > widest
  if (!pairs.some((pair) => isFull(pair) && goesOnForSure(pair))) return []
  const isWrap = (pair: MeasuredPair) =>
    goesOnForSure(pair)
      ? pair.before.columns >= leastWrapped * widest
      : isFull(pair) && !endsClause(pair.before.text)
  const isEnd = ({ before }: MeasuredPair) =>
    before.columns < mostAlone * widest || endsClause(before.text)
  if (!pairs.every((pair) => isWrap(pair) || isEnd(pair))) return []
  return pairs
    .filter((pair, index) => meant[index] === undefined && isWrap(pair))
    .map(({ after }) => after)
}
