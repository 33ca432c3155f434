import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import type { SourcePoint, TreeRoot } from '../contract/tree.ts'
import { sourceRange } from '../text/source-range.ts'
import type { TracedText } from '../text/traced-text.ts'

/**
 * A copy of `tree`, which was parsed from the text of `traced`, with positions in the source of
 * `traced`. `toPoint` gives line and column of an offset there.
 */
export function sourceTree(
  tree: Root,
  traced: TracedText,
  toPoint: (offset: number) => SourcePoint,
): TreeRoot {
  const copyOf = (node: Nodes): Nodes => {
    const copy: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(node)) {
      if (key === 'position' && value !== undefined) copy[key] = positionOf(value)
      else if (key === 'children') copy[key] = value.map(copyOf)
      else if (key !== 'data' || node.type !== 'text') {
        copy[key] = typeof value === 'object' ? structuredClone(value) : value
      }
    }
    return copy as unknown as Nodes
  }
  const positionOf = (position: Position): Position => {
    const start = position.start.offset
    const end = position.end.offset
    if (start === undefined || end === undefined) return structuredClone(position)
    const range = sourceRange(traced, start, end)
    return { start: toPoint(range.start), end: toPoint(range.end) }
  }
  // What mdast leaves open, its parsers and ours never do; the tests hold records to their schema.
  return copyOf(tree) as TreeRoot
}
