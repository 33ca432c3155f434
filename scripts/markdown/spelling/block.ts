import type { Heading, Nodes, Paragraph, Parents } from 'mdast'

/** What of a block its spelling depends on. */
export interface Block {
  /** Its text, line by line. */
  readonly text: string
  /** Whether it is text alone, and nothing else of the document can make markup of it. */
  readonly isText: boolean
  readonly isHeading: boolean
  /** Whether it is the first of an item of a list. */
  readonly isItem: boolean
  /** Whether the text stands in the brackets of a link. */
  readonly isLabel: boolean
}

/** `hasDefinitions` tells whether the document has targets that brackets may be taken to name. */
export function blockOf(
  node: Paragraph | Heading,
  parent: Parents | undefined,
  hasDefinitions: boolean,
): Block {
  const isText = node.children.every(({ type }) => type === 'text' || type === 'break')
  return {
    text: textOf(node),
    isText: isText && !hasDefinitions,
    isHeading: node.type === 'heading',
    isItem: parent?.type === 'listItem' && parent.children[0] === node,
    isLabel: false,
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
