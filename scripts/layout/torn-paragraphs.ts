import type { Measure } from './columns.ts'
import { goesOnForSure, pairsOf } from './pairs.ts'
import type { Block } from './read-blocks.ts'
import { endsSentence } from './sentences.ts'
import { isExplained } from './wrap-width.ts'

// Below text may stand a command, a name, an address.
const fewestWords = 3
const startsWithProse = new RegExp(`^(?:[\\p{L}'’-]+[,;:]?(?: |$)){${fewestWords}}`, 'u')
const endsWithProse = /(?:^|\s)[\p{L}'’-]+,?$/u

/**
 * Whether one blank line parts two blocks in the midst of a sentence, as programs that read pictures of pages put
 * one where lines are set a little wider: the line above it is full, and prose goes on below.
 */
export function isTorn(above: Block, below: Block, measure: Measure): boolean {
  const [before, after] = [above.lines.at(-1), below.lines[0]]
  if (above.width === undefined || before === undefined || after?.blanksBefore !== 1) return false
  if (before.indent !== after.indent) return false
  const [pair] = pairsOf([before, after], measure)
  if (pair === undefined || !goesOnForSure(pair) || !isExplained(pair, above.width)) return false
  if (!endsWithProse.test(before.text)) return false
  const isEnd = below.lines.length === 1 && endsSentence(after.text)
  return isEnd || startsWithProse.test(after.text)
}
