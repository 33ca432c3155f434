import type { Heading, Paragraph, ThematicBreak } from 'mdast'
import type { Point } from 'unist'
import { phrasing } from './phrasing.ts'
import { behind } from './places.ts'

/**
 * The node that CommonMark and GFM make of `block`, adjoining lines that start at `start`, each but the
 * first behind a prefix of so many characters, where it is a paragraph, a heading or a rule beyond doubt.
 * Holds for a block between blank lines that is in no fence or HTML, and without brackets where these may name a
 * definition.
 */
export function proseBlock(
  block: string,
  start: Point,
  prefix = 0,
): Paragraph | Heading | ThematicBreak | undefined {
  if (block === '---' || block === '***') {
    return { type: 'thematicBreak', position: { start, end: behind(block, start) } }
  }
  const mark = block.startsWith('#') ? (headingMark.exec(block)?.[0] ?? '') : ''
  const from = mark === '' ? start : behind(mark, start)
  const children = phrasing(mark === '' ? block : block.slice(mark.length), from, prefix)
  const end = children?.at(-1)?.position?.end
  if (children === undefined || end === undefined) return undefined
  const position = { start, end }
  if (mark === '') return { type: 'paragraph', children, position }
  return { type: 'heading', depth: (mark.length - 1) as Heading['depth'], children, position }
}

/** Of a heading that is all of its block, without a mark at its end. */
const headingMark = /^#{1,6} (?=[^ \n][^\n]*$)(?!.*#$)/
