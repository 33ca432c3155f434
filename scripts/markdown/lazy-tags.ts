import type { Nodes, Root } from 'mdast'
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name'
import { eachBlock } from './each-node.ts'

const blocks: ReadonlySet<string> = new Set([...htmlBlockNames, ...htmlRawNames])

const containers: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition'])

/**
 * The UTF-16 offsets in the text of `tree` where a paragraph in a list or quote
 * ends before a line that starts with a tag such as `<br>`. To CommonMark the line goes on with
 * the paragraph, since only a block of HTML ends one; micromark takes it for a block of its own.
 */
export function lazyTags(tree: Root): number[] {
  const ends: number[] = []
  eachBlock(tree, (parent) => {
    if (!containers.has(parent.type) || !('children' in parent)) return
    const { children } = parent
    for (const [index, node] of children.entries()) {
      const next: Nodes | undefined = children[index + 1]
      const end = node.position?.end
      const isNextLine = end !== undefined && next?.position?.start.line === end.line + 1
      if (node.type !== 'paragraph' || next?.type !== 'html' || !isNextLine) continue
      if (startsWithTag(next.value)) ends.push(end.offset ?? 0)
    }
  })
  return ends.sort((left, right) => left - right)
}

/** Whether `text` starts with a tag that ends no paragraph before it. */
export function startsWithTag(text: string): boolean {
  const name = /^[ \t]*<\/?([A-Za-z][\dA-Za-z-]*)/.exec(text)?.[1]
  return name !== undefined && !blocks.has(name.toLowerCase())
}
