import type { ClaimedNode } from './shape.ts'

/**
 * A tree as GFM shows it: each row of a table has as many cells as its head. What is written beyond them is
 * not shown, and where there are fewer, the others are empty.
 */
export function shownTree(node: ClaimedNode): ClaimedNode {
  const { type, children } = node
  if (children === undefined) return node
  if (type !== 'table') return { ...node, children: children.map(shownTree) }
  const columns = children[0]?.children?.length ?? 0
  return { ...node, children: children.map((row) => ({ ...row, children: cellsOf(row, columns) })) }
}

function cellsOf({ children = [], ...row }: ClaimedNode, columns: number): ClaimedNode[] {
  const empty = { ...row, type: 'tableCell', children: [] }
  return Array.from({ length: columns }, (_, index) => children[index] ?? empty)
}
