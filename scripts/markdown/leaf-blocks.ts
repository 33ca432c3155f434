import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Range } from '../text/range.ts'
import { indentedCode } from './indented-code.ts'
import { listInContainer } from './list-in-container.ts'

/** Every construct inside of a paragraph. What is left is the structure of the blocks. */
const inline = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [
      gfmFootnote(),
      gfmTable(),
      indentedCode,
      listInContainer,
      { disable: { null: inline } },
    ],
    fromMarkdownExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  })
  .freeze()

/** Where the paragraphs, headings and cells of a Markdown text stand; nothing inside is parsed. */
export function leafBlocks(text: string): Range[] {
  const ranges: Range[] = []
  visit(processor.parse(text), ['paragraph', 'heading', 'tableCell'], ({ position }) => {
    const start = position?.start.offset
    const end = position?.end.offset
    if (start !== undefined && end !== undefined) ranges.push({ start, end })
  })
  return ranges
}
