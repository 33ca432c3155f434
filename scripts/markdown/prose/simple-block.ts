import type { BlockContent } from 'mdast'
import type { Point } from 'unist'
import { behind } from './places.ts'
import { proseBlock } from './prose-block.ts'
import { simpleTable } from './simple-table.ts'

/** Code between fences without a back quote, which might end it. */
const code = /^```([\w+-]*)\n(?:([^`\t\r\0]*)\n)?```$/

/**
 * The node that CommonMark and GFM make of `block`, adjoining lines that start at `start`, where it is
 * prose, a quotation of prose, a table or code beyond doubt. Holds where `proseBlock` does.
 */
export function simpleBlock(block: string, start: Point): BlockContent | undefined {
  if (block.startsWith('> ')) return quotation(block, start)
  if (block.startsWith('|')) return simpleTable(block, start)
  const [whole, lang, value = ''] = (block.startsWith('```') && code.exec(block)) || []
  if (whole === undefined) return proseBlock(block, start)
  const position = { start, end: behind(block, start) }
  return { type: 'code', lang: lang || null, meta: null, value, position }
}

/** Every line of it starts with the mark and a blank; lines with the mark alone part its blocks. */
function quotation(block: string, start: Point): BlockContent | undefined {
  const children: BlockContent[] = []
  let place = start
  for (const written of block.split('\n>\n')) {
    if (!quoted.test(written)) return undefined
    const within = { ...place, column: 3, offset: (place.offset ?? 0) + 2 }
    const child = proseBlock(written.slice(2).replaceAll('\n> ', '\n'), within, 2)
    if (child === undefined) return undefined
    children.push(child)
    place = behind(`${written}\n>\n`, place)
  }
  return { type: 'blockquote', children, position: { start, end: behind(block, start) } }
}

const quoted = /^> [^ \n].*(?:\n> [^ \n].*)*$/
