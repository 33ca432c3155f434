import type { Nodes, Parents, Root } from 'mdast'

/**
 * The text of a tree without Markdown: its blocks with a blank line between two, a table's rows
 * as lines with tabs between the cells, code and HTML as they were written, an image as its
 * description. Definitions and rules have no text.
 */
export function plainText(tree: Root): string {
  return plainBlocks(tree).join('\n\n')
}

/** As many of its first blocks as have `length` UTF-16 code units together, or all. */
export function startOfPlainText(tree: Root, length: number): string {
  const texts: string[] = []
  let missing = length
  for (const child of tree.children) {
    if (missing <= 0) break
    const text = plainText({ type: 'root', children: [child] })
    if (text !== '') texts.push(text)
    missing -= text.length
  }
  return texts.join('\n\n')
}

/** The text of a tree, or of what is in it, block by block. */
export function plainBlocks(node: Nodes): string[] {
  const blocks: string[] = []
  addPlainBlocks(node, blocks)
  return blocks
}

/** To one list: what V8 has for lists of lists takes several times as long. */
function addPlainBlocks(node: Nodes, blocks: string[]): void {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      for (const child of (node as Parents).children) addPlainBlocks(child, blocks)
      return
    case 'definition':
    case 'thematicBreak':
      return
    case 'table':
      blocks.push(node.children.map((row) => row.children.map(phrase).join('\t')).join('\n'))
      return
    default: {
      const text = phrase(node)
      if (text !== '') blocks.push(text)
    }
  }
}

function phrase(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(phrase).join('') : ''
}
