import type { Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Range } from '../text/range.ts'

// What is found by its spelling: addresses of references and footnotes, and links that are their own text.
const namedBySpelling: ReadonlySet<Nodes['type']> = new Set([
  'linkReference',
  'imageReference',
  'footnoteReference',
])

// Template tags, bare addresses, and character references, which a changed character could make or break.
const readByPrograms =
  /\{\{[^}\n]{0,999}\}\}|\{%[^%\n]{0,999}%\}|(?:https?:\/\/|www\.)\S+|&[^\s;&]{1,40};/gi

/**
 * Where the words of a Markdown text stand, in order, and nothing that a program reads: no code, HTML,
 * link targets, addresses, labels of references, template tags or character references. `tree` must have been
 * parsed from `text`; offsets are its UTF-16 code units.
 */
export function proseRanges(tree: Root, text: string): Range[] {
  const ranges: Range[] = []
  visit(tree, (node) => {
    if (namedBySpelling.has(node.type)) return SKIP
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return true
    if (node.type === 'link' && text[start] !== '[') return SKIP
    if (node.type !== 'text') return true
    let offset = start
    for (const { 0: spared, index } of text.slice(start, end).matchAll(readByPrograms)) {
      ranges.push({ start: offset, end: start + index })
      offset = start + index + spared.length
    }
    ranges.push({ start: offset, end })
    return true
  })
  return ranges
}
