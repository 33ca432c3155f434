import type { Measure } from './columns.ts'
import type { Line } from './lines.ts'
import { pairsOf } from './pairs.ts'
import { findWrapWidth, isExplained } from './wrap-width.ts'

/** Runs of lines that adjoin; in a double-spaced text, with one blank line between two. */
export function splitBlocks(lines: readonly Line[], measure: Measure): Line[][] {
  const spacing = isDoubleSpaced(lines, measure) ? 1 : 0
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block === undefined || line.blanksBefore > spacing) blocks.push([line])
    else block.push(line)
  }
  return blocks
}

/**
 * Whether a blank line stands below every line, and two below a paragraph: then hardly any lines
 * adjoin, and a wrap explains most of the single blank lines.
 */
function isDoubleSpaced(lines: readonly Line[], measure: Measure): boolean {
  const behind = lines.slice(1)
  const adjoining = behind.filter(({ blanksBefore }) => blanksBefore === 0)
  if (adjoining.length > behind.length / 20) return false
  const spaced = pairsOf(lines, measure).filter(({ after }) => after.blanksBefore === 1)
  if (spaced.length < 4) return false
  const width = findWrapWidth(spaced)
  if (width === undefined) return false
  return spaced.filter((pair) => isExplained(pair, width)).length >= 0.6 * spaced.length
}
