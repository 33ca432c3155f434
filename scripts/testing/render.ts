import { type Node, Parser } from 'commonmark'

/** A block of a rendered document, as its reader sees it. */
export interface RenderedBlock {
  readonly type: string
  readonly text: string
}

/**
 * What a renderer that shares nothing with this program, commonmark.js, makes of Markdown: its
 * leaf blocks with their text, a hard break as a line end.
 */
export function renderBlocks(markdown: string): RenderedBlock[] {
  const blocks: RenderedBlock[] = []
  let text = ''
  const walker = new Parser().parse(markdown).walker()
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event
    if (isLeafBlock(node)) {
      if (entering) text = node.literal ?? ''
      if (!entering || !node.isContainer) blocks.push({ type: node.type, text })
    } else if (entering) text += textOf(node)
  }
  return blocks
}

function isLeafBlock({ type }: Node): boolean {
  return ['paragraph', 'heading', 'code_block', 'html_block', 'thematic_break'].includes(type)
}

function textOf(node: Node): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'softbreak') return '⏎'
  if (node.type === 'html_inline') return `unexpected HTML ${node.literal}`
  return node.literal ?? ''
}
