import type { ClaimedNode } from './shape.ts'

/**
 * A tree as it is shown. Each row of a table has as many cells as its head: what is written beyond them is not
 * shown, and where there are fewer, the others are empty. Nor is a note shown that nothing refers to; and of
 * two with one name, the parser that proves shows the last, where GFM shows the first.
 */
export function shownTree(tree: ClaimedNode): ClaimedNode {
  const wanted = new Set(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier))
  const notes = nodesOf(tree, 'footnoteDefinition')
  const last = new Map(notes.map((note) => [note.identifier, note]))
  const show = (node: ClaimedNode): ClaimedNode[] => {
    const { type, children, identifier } = node
    const isNote = type === 'footnoteDefinition'
    if (isNote && !(wanted.has(identifier) && last.get(identifier) === node)) return []
    if (children === undefined) return [node]
    if (type !== 'table') return [{ ...node, children: children.flatMap(show) }]
    const columns = children[0]?.children?.length ?? 0
    const rows = children.map((row) => ({ ...row, children: cellsOf(row, columns) }))
    return [{ ...node, children: rows }]
  }
  return show(tree)[0] ?? tree
}

function nodesOf(node: ClaimedNode, type: string): ClaimedNode[] {
  const within = (node.children ?? []).flatMap((child) => nodesOf(child, type))
  return node.type === type ? [node, ...within] : within
}

function cellsOf({ children = [], ...row }: ClaimedNode, columns: number): ClaimedNode[] {
  const empty = { ...row, type: 'tableCell', children: [] }
  return Array.from({ length: columns }, (_, index) => children[index] ?? empty)
}
