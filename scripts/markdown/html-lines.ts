import type { Root } from 'mdast'
import { eachNode } from './each-node.ts'

/**
 * Takes the blanks at the start of a line from HTML within a paragraph, which are not of the paragraph to
 * CommonMark; the parser keeps those from the fourth on.
 */
export function trimHtmlLines(tree: Root): void {
  eachNode(tree, (leaf) => {
    if (leaf.type !== 'paragraph' && leaf.type !== 'heading') return true
    eachNode(leaf, (node) => {
      if (node.type === 'html') node.value = node.value.replace(/\n[ \t]+/g, '\n')
    })
    return false
  })
}
