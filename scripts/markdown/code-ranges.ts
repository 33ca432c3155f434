import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Range } from '../text/range.ts'

const verbatim: ReadonlySet<Nodes['type']> = new Set(['code', 'inlineCode', 'html'])

/** Where code and HTML stand in the text that `tree` was parsed from, in order: rules leave them as they are. */
export function codeRanges(tree: Root): Range[] {
  const ranges: Range[] = []
  visit(tree, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (verbatim.has(node.type) && start !== undefined && end !== undefined) {
      ranges.push({ start, end })
    }
  })
  return ranges
}
