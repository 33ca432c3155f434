import type { Nodes } from 'mdast'

/**
 * Shows `node` and all that is in it to `see`, in the order of the text; it is not gone into where that
 * returns `false`. A document is walked a dozen times, and `unist-util-visit` names a function anew at
 * each node for its stack traces, which took more time than what was done there.
 */
export function eachNode(node: Nodes, see: (node: Nodes) => unknown): void {
  if (see(node) === false || !('children' in node)) return
  for (const child of node.children) eachNode(child, see)
}

const leaves: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'table'])

/** Shows `node` and all blocks in it to `see`, and nothing that stands in paragraphs, headings and tables. */
export function eachBlock(node: Nodes, see: (node: Nodes) => void): void {
  eachNode(node, (block) => {
    see(block)
    return !leaves.has(block.type)
  })
}
