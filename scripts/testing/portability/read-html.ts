import type { Nodes, Root } from 'mdast'
import { decodeReferences } from '../../text/character-references.ts'

/** What a reader of a page sees: its text without white space at line ends, and of what kind its blocks are. */
export interface Page {
  readonly text: string
  /** The names of elements, sorted; but for links, which systems make of addresses, with the same text. */
  readonly elements: readonly string[]
}

/** The page that a renderer wrote as HTML. */
export function readHtml(html: string): Page {
  const elements = Array.from(html.matchAll(/<([a-z][a-z0-9]*)[^>]*>/gi), ([, name = '']) => name)
  const text = decodeReferences(html.replace(/<[^>]*>/g, ' '))
  return { text: dense(text), elements: elements.filter((name) => name !== 'a').toSorted() }
}

/** The page that the tree of a record is. */
export function readTree(tree: Root, text: string): Page {
  return { text: dense(text), elements: elementsOf(tree).toSorted() }
}

function elementsOf(node: Nodes): string[] {
  const inside = 'children' in node ? node.children.flatMap(elementsOf) : []
  const name = nameOf(node)
  // The paragraphs of a list whose items stand close together are none in HTML.
  if (node.type === 'list' && !node.spread && node.children.every(({ spread }) => !spread)) {
    return [...name, ...node.children.flatMap((item) => ['li', ...tightElements(item)])]
  }
  return [...name, ...inside]
}

function tightElements(item: Nodes): string[] {
  const children: readonly Nodes[] = 'children' in item ? item.children : []
  return children.flatMap((child) =>
    child.type === 'paragraph' ? child.children.flatMap(elementsOf) : elementsOf(child),
  )
}

function nameOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
      return ['p']
    case 'heading':
      return [`h${node.depth}`]
    case 'break':
      return ['br']
    case 'list':
      return [node.ordered ? 'ol' : 'ul']
    case 'listItem':
      return ['li']
    case 'blockquote':
      return ['blockquote']
    case 'thematicBreak':
      return ['hr']
    case 'code':
      return ['pre', 'code']
    default:
      return []
  }
}

function dense(text: string): string {
  return text.replace(/\s+/g, '')
}
