import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkGfm } from './remark-gfm.ts'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** The mdast tree of `text` in the Markdown dialect; positions are places in `text`. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
