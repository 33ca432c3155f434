import type { Root } from 'mdast'
import { unified } from 'unified'
import { remarkMarkdown } from './remark-markdown.ts'

const processor = unified().use(remarkMarkdown).freeze()

/** The mdast tree of `text` in the Markdown dialect; positions are places in `text`. */
export function parseMarkdown(text: string): Root {
  // unified's types lose the tree's in a list of plug-ins.
  return processor.parse(text) as Root
}
