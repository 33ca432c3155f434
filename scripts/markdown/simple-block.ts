import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import type { Point } from 'unist'
import { behind, phrasing, proseBlock } from './prose-block.ts'

/** Code between fences without a back quote, which might end it. */
const code = /^```([\w+-]*)\n(?:([^`\t\r\0]*)\n)?```$/

/** The mark of an item, at the start of a line with text behind it. */
const mark = /^(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^ ])/

/**
 * The node that CommonMark and GFM make of `block`, adjoining lines that start at `start`, where it is
 * prose, a quotation of one line or code beyond doubt. Holds where `proseBlock` does.
 */
export function simpleBlock(block: string, start: Point): BlockContent | undefined {
  if (block.startsWith('> ')) return quotation(block, start)
  const [whole, lang, value = ''] = (block.startsWith('```') && code.exec(block)) || []
  if (whole === undefined) return proseBlock(block, start)
  const position = { start, end: behind(block, start) }
  return { type: 'code', lang: lang || null, meta: null, value, position }
}

/**
 * The list that `block` is, with an item on each line, where no other list and nothing indented stands
 * before or behind it.
 */
export function simpleList(block: string, start: Point): List | undefined {
  const [, bullet, first, dot] = mark.exec(block) ?? []
  if (bullet === undefined && first === undefined) return undefined
  const children: ListItem[] = []
  let place = start
  for (const line of block.split('\n')) {
    const [written, ...kind] = mark.exec(line) ?? []
    if (written === undefined || kind[0] !== bullet || kind[2] !== dot) return undefined
    const content = paragraphOn(line, written.length, place)
    if (content === undefined) return undefined
    const position = { start: place, end: behind(line, place) }
    children.push({ type: 'listItem', spread: false, checked: null, children: [content], position })
    place = { line: place.line + 1, column: 1, offset: (place.offset ?? 0) + line.length + 1 }
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

function quotation(block: string, start: Point): BlockContent | undefined {
  if (block.includes('\n')) return undefined
  const content = paragraphOn(block, 2, start)
  const position = { start, end: behind(block, start) }
  return content && { type: 'blockquote', children: [content], position }
}

/** What stands on `line` behind the mark of a container. */
function paragraphOn(line: string, from: number, start: Point) {
  const place = behind(line.slice(0, from), start)
  const children: PhrasingContent[] | undefined = phrasing(line.slice(from), place)
  if (children === undefined || children.length === 0) return undefined
  const position = { start: place, end: behind(line, start) }
  return { type: 'paragraph' as const, children, position }
}
