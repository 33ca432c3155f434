import type { Parents, ThematicBreak } from 'mdast'

/**
 * At the start of a file, dashes are front matter; in an item, they would make a heading of a paragraph
 * above, or be read with the bullet as a row.
 */
export function printThematicBreak(node: ThematicBreak, parent: Parents | undefined): string {
  if (parent?.type === 'root' && parent.children[0] === node) return '***'
  if (parent?.type !== 'listItem') return '---'
  return parent.children[0] === node ? '___' : '***'
}
