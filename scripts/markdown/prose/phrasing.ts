import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { PhrasingContent, Text } from 'mdast'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import type { Point, Position } from 'unist'
import type { Mark } from './marks.ts'
import { pairMarks } from './pair-marks.ts'
import { type Places, placesIn } from './places.ts'
import { readMarks } from './read-marks.ts'
import { mayStartBlock, mayStartBlockWithin } from './starts-block.ts'

/** Escapes and character references. */
const spelled = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([\dA-Za-z]{1,31}));/g

/**
 * What CommonMark and GFM make of the text of a paragraph, or of a line of one, where that is beyond
 * doubt. It starts at `start`, and each line but the first behind a prefix of so many characters. Holds
 * where no brackets name a definition.
 */
export function phrasing(text: string, start: Point, prefix = 0): PhrasingContent[] | undefined {
  if (mayStartBlock(text) || (prefix > 0 && mayStartBlockWithin(text))) return undefined
  const places = placesIn(text, start, prefix)
  const marks = readMarks(text)
  if (marks === undefined || !pairMarks(text, marks)) return undefined
  return nodesOf(text, marks, places)
}

interface Span {
  readonly children: PhrasingContent[]
  /** Of the node that they are in; its end is set where it ends. */
  readonly position?: Position | undefined
}

function nodesOf(text: string, marks: readonly Mark[], places: Places): PhrasingContent[] {
  const root: Span = { children: [] }
  const spans = [root]
  let span = root
  let offset = 0
  const passText = (end: number) => {
    if (end === offset) return
    const start = places.at(offset)
    span.children.push(textOf(text.slice(offset, end), start, places.behind(end)))
  }
  for (const mark of marks) {
    if (mark.type === 'none') continue
    passText(mark.start)
    const start = places.at(mark.start)
    const end = places.behind(mark.end)
    offset = mark.end
    if (mark.type === 'end') {
      if (span.position !== undefined) span.position.end = end
      spans.pop()
      span = spans.at(-1) ?? root
      continue
    }
    const node = nodeOf(mark, { start, end })
    span.children.push(node)
    if ('children' in node) {
      span = node
      spans.push(span)
    }
  }
  passText(text.length)
  return root.children
}

/** The node of a mark, still without what is in it. */
function nodeOf({ type, value, url, title }: Mark, position: Position): PhrasingContent {
  switch (type) {
    case 'inlineCode':
    case 'html':
      return { type, value, position }
    case 'image':
      return { type, title, url, alt: value, position }
    case 'link':
      return { type, title, url, children: [], position }
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { type, children: [], position }
    default:
      return { type: 'break', position }
  }
}

function textOf(written: string, start: Point, end: Point): Text {
  const value = /[\\&]/.test(written) ? written.replace(spelled, unspell) : written
  return { type: 'text', value, position: { start, end } }
}

function unspell(
  whole: string,
  escaped: string | undefined,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (escaped !== undefined) return escaped
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10)
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16)
  return decodeNamedCharacterReference(name ?? '') || whole
}
