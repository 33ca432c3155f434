import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
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
  const copy = structuredClone(tree)
  visit(copy, (node) => {
    if (node.type === 'text') delete node.data
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const range = sourceRange(traced, start, end)
    node.position = { start: toPoint(range.start), end: toPoint(range.end) }
  })
  // What mdast leaves open, its parsers and ours never do; the tests hold records to their schema.
  return copy as TreeRoot
}
