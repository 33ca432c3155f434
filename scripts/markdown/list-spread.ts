import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Calls a list spread when there is a blank line between two of its items, as mdast says. The parser
 * also does so for a list in a quote that another list follows.
 */
export function setListSpread(tree: Root): void {
  visit(tree, 'list', (list) => {
    list.spread = list.children.some((_, index) => hasGapBefore(list, index))
  })
}

function hasGapBefore({ children }: List, index: number): boolean {
  const before = children[index - 1]?.position?.end.line
  const line = children[index]?.position?.start.line
  return before !== undefined && line !== undefined && line > before + 1
}
