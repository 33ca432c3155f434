import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { ParsedBlocks } from './parsed-blocks.ts'
import { remarkMarkdown } from './remark-markdown.ts'

const processor = unified().use(remarkMarkdown).freeze()

/**
 * The mdast tree of `text` in the Markdown dialect; positions are places in `text`. Blocks that are in
 * `parsed` are not parsed again, and others are put there.
 */
export function parseMarkdown(text: string, parsed?: ParsedBlocks): Root {
  const file = new VFile(text)
  if (parsed !== undefined) file.data.parsed = parsed
  // unified's types lose the tree's in a list of plug-ins.
  return processor.parse(file) as Root
}
