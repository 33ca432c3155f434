import type { List, Root } from 'mdast'
import { eachBlock } from './each-node.ts'

/**
 * Calls a list spread when there is a blank line between two of its items, as mdast says. The parser
 * also does so for a list in a quote that another list follows.
 */
export function setListSpread(tree: Root): void {
  eachBlock(tree, (node) => {
    if (node.type !== 'list') return
    node.spread = node.children.some((_, index) => hasGapBefore(node, index))
  })
}

function hasGapBefore({ children }: List, index: number): boolean {
  const before = children[index - 1]?.position?.end.line
  const line = children[index]?.position?.start.line
  return before !== undefined && line !== undefined && line > before + 1
}
