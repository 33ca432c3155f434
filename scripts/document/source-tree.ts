import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import type { SourcePoint, TreeRoot } from '../contract/tree.ts'
import { sourceRange } from '../text/source-range.ts'
import type { TracedText } from '../text/traced-text.ts'

/**
 * `tree`, which was parsed from the text of `traced`, with positions in the source of `traced`. Its
 * nodes are taken for that: two trees of a long text are as large as the text. `toPoint` gives line and
 * column of an offset there.
 */
export function sourceTree(
  tree: Root,
  traced: TracedText,
  toPoint: (offset: number) => SourcePoint,
): TreeRoot {
  const take = (node: Nodes): Nodes => {
    const { position } = node
    if (position !== undefined) node.position = positionOf(position)
    if ('children' in node) node.children = node.children.map(take) as typeof node.children
    if (node.type !== 'text' || node.data === undefined) return node
    const { data: _, ...rest } = node
    return rest
  }
  const positionOf = (position: Position): Position => {
    const start = position.start.offset
    const end = position.end.offset
    if (start === undefined || end === undefined) return position
    const range = sourceRange(traced, start, end)
    return { start: toPoint(range.start), end: toPoint(range.end) }
  }
  // What mdast leaves open, its parsers and ours never do; the tests hold records to their schema.
  return take(tree) as TreeRoot
}
