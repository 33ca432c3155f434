import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** CommonMark and GFM. A single tilde is text: GitHub alone reads it as a deletion. */
export const markdownSyntax = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .freeze()

/** The mdast tree of `text` in the Markdown dialect; positions are places in `text`. */
export function parseMarkdown(text: string): Root {
  return markdownSyntax().parse(text)
}
