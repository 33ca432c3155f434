import type { Measure } from './columns.ts'
import type { Line } from './lines.ts'
import { pairsOf } from './pairs.ts'
import { findWrapWidth, isExplained, isUnexplained } from './wrap-width.ts'

// Of the single blank lines, a wrap must explain at least this share.
const leastShare = 0.6

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
  const isSpaced = ({ blanksBefore }: Line) => blanksBefore === 1
  const count = behind.filter(isSpaced).length
  if (count < 4) return false
  // Paragraphs of a line each are mostly longer than any wrap: so it is seen without all of their pairs.
  const open = behind.filter(
    (after, index) => isSpaced(after) && !isUnexplained(lines[index] ?? after),
  )
  if (open.length < leastShare * count) return false
  const spaced = pairsOf(lines, measure).filter(({ after }) => isSpaced(after))
  const width = findWrapWidth(spaced)
  if (width === undefined) return false
  return spaced.filter((pair) => isExplained(pair, width)).length >= leastShare * count
}
