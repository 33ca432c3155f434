import type { Link, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Range } from '../text/range.ts'

// What is found by its spelling: addresses of references and footnotes, and links that are their own text.
const namedBySpelling: ReadonlySet<Nodes['type']> = new Set([
  'linkReference',
  'imageReference',
  'footnoteReference',
])

// Template tags and bare addresses, also as the printer spells those that are not to be links.
const readByPrograms =
  /\{\{[^}\n]{0,999}\}\}|\{%[^%\n]{0,999}%\}|(?:https?(?:\\?:|&#58;)\/\/|www\\?\.)\S+/gi

// A changed character could make or break one of these.
const references = /&[^\s;&]{1,40};/g

/** Like `textRanges`, without character references. */
export function proseRanges(tree: Root, text: string): Range[] {
  return textRanges(tree, text).flatMap((range) => cutOut(references, text, range))
}

/**
 * Where the words of a Markdown text stand, in order, and nothing that a program reads: no code, HTML,
 * link targets, addresses, labels of references or template tags. `tree` must have been parsed from
 * `text`; offsets are its UTF-16 code units.
 */
export function textRanges(tree: Root, text: string): Range[] {
  const ranges: Range[] = []
  visit(tree, (node) => {
    if (namedBySpelling.has(node.type)) return SKIP
    if (node.type === 'link' && isAddress(node)) return SKIP
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type === 'text' && start !== undefined && end !== undefined) {
      for (const range of cutOut(readByPrograms, text, { start, end })) ranges.push(range)
    }
    return true
  })
  return ranges
}

/** Whether a link shows the address that it leads to. */
function isAddress({ url, children }: Link): boolean {
  const shown = children.map((child) => ('value' in child ? child.value : ' ')).join('')
  return shown !== '' && url.endsWith(shown)
}

/** What is left of `range` without the matches of `pattern`. */
function cutOut(pattern: RegExp, text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  let offset = start
  for (const { 0: spared, index } of text.slice(start, end).matchAll(pattern)) {
    ranges.push({ start: offset, end: start + index })
    offset = start + index + spared.length
  }
  return [...ranges, { start: offset, end }]
}
