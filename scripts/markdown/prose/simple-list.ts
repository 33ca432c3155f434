import type { List, ListItem } from 'mdast'
import type { Point } from 'unist'
import { phrasing } from './phrasing.ts'
import { behind } from './places.ts'

/** The mark of an item, at the start of a line with text behind it. */
const mark = /^(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^ \n])/

/**
 * The list that `block` is, with items of one paragraph each, whose lines stand below each other, where
 * no other list and nothing indented stands before or behind it.
 */
export function simpleList(block: string, start: Point): List | undefined {
  const [, bullet, first, dot] = mark.exec(block) ?? []
  if (bullet === undefined && first === undefined) return undefined
  const children: ListItem[] = []
  let place = start
  for (const lines of block.split(/\n(?! )/)) {
    const [written, ...kind] = mark.exec(lines) ?? []
    if (written === undefined || kind[0] !== bullet || kind[2] !== dot) return undefined
    const end = behind(lines, place)
    const item = itemOf(lines, written.length, { start: place, end })
    if (item === undefined) return undefined
    children.push(item)
    place = { line: end.line + 1, column: 1, offset: (end.offset ?? 0) + 1 }
  }
  return {
    type: 'list',
    ordered: bullet === undefined,
    start: first === undefined ? null : Number(first),
    spread: false,
    children,
    position: { start, end: behind(block, start) },
  }
}

/** The item of `lines`, whose text stands so many columns in. */
function itemOf(
  lines: string,
  indent: number,
  position: { start: Point; end: Point },
): ListItem | undefined {
  const { start, end } = position
  // A line that is further in, or less, is left to the parser, as all that starts with a blank is.
  const text = lines.slice(indent).replaceAll(`\n${' '.repeat(indent)}`, '\n')
  const place = { ...start, column: indent + 1, offset: (start.offset ?? 0) + indent }
  const children = phrasing(text, place, indent)
  if (children === undefined || children.length === 0) return undefined
  const paragraph = { type: 'paragraph' as const, children, position: { start: place, end } }
  return { type: 'listItem', spread: false, checked: null, children: [paragraph], position }
}
