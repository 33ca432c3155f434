import type { Break, Paragraph, Root, Text } from 'mdast'
import type { Processor } from 'unified'
import type { Point } from 'unist'
import { gfmPrinting } from './remark-gfm.ts'

/** Every construct of CommonMark. What is left are paragraphs and line endings. */
const constructs = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/**
 * Makes `remark-parse` read plain text, in which nothing is markup: blocks between blank lines are
 * paragraphs, and a line end that the rules left inside of one was meant, so it is a `break`.
 */
export function remarkPlainText(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [{ disable: { null: constructs } }]
  data.fromMarkdownExtensions = [{ transforms: [keepLineBreaks] }]
  data.toMarkdownExtensions = [...gfmPrinting]
}

function keepLineBreaks(tree: Root): void {
  for (const paragraph of tree.children) {
    if (paragraph.type === 'paragraph') paragraph.children = paragraph.children.flatMap(splitLines)
  }
}

/** The lines of a text, with a break between two. */
function splitLines(node: Paragraph['children'][number]): Paragraph['children'] {
  const from = node.position?.start
  if (node.type !== 'text' || from === undefined || !node.value.includes('\n')) return [node]
  const nodes: (Text | Break)[] = []
  let start: Point = from
  for (const [index, value] of node.value.split('\n').entries()) {
    if (index > 0) {
      const next: Point = { line: start.line + 1, column: 1, offset: (start.offset ?? 0) + 1 }
      nodes.push({ type: 'break', position: { start, end: next } })
      start = next
    }
    const end = {
      ...start,
      column: start.column + value.length,
      offset: (start.offset ?? 0) + value.length,
    }
    nodes.push({ type: 'text', value, position: { start, end } })
    start = end
  }
  return nodes
}
