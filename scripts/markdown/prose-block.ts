import type { Heading, Paragraph, PhrasingContent, ThematicBreak } from 'mdast'
import type { Point } from 'unist'
import { findInline, inlineOf } from './simple-inline.ts'

// What is more, or less, than a character of running text to the parser.
const special = '[\\0\\t]'

// Where a line might start a block, end one or belong to one: indents, and what marks headings,
// quotes, lists, rules, fences, HTML, rows of tables and tasks.
const lineStart = '(?:^|\\n)(?:[ #>+=|:~*_<`-]|\\d+[.)]|\\[[ xX]\\])'

// One blank or three at the end of a line, or any at the end of the block.
const lineEnd = '(?<! ) \\n| {3}\\n| $'

// Where a tag, a character reference or an escape might start.
const markup = '<(?! )|&(?:#|[A-Za-z][\\dA-Za-z]*;)|\\\\'

const doubtful = new RegExp([special, lineStart, lineEnd, markup].join('|'))

/** Marks that mean nothing but in pairs. */
const pairs = [/\*+/g, /_+/g, /~+/g]

/** Escapes, and references as the printer writes them: to visible characters of ASCII and the space. */
const spelled = /\\([!-/:-@[-`{-~])|&#(3[2-9]|[4-9]\d|1[01]\d|12[0-6]);/g

const address = /:\/\/|www\./i
/** Within an address, any of these might make it a link. */
const inAddress = /[*_~`<[&\\]/

/**
 * The node that CommonMark and GFM make of `block`, adjoining lines that start at `start`, where it
 * is a paragraph, a heading or a rule beyond doubt. Holds for a block between blank lines that is in
 * no list, quote, fence or HTML, in a text without `]:`, so that no brackets name a definition.
 */
export function proseBlock(
  block: string,
  start: Point,
): Paragraph | Heading | ThematicBreak | undefined {
  if (block === '---' || block === '***') {
    return { type: 'thematicBreak', position: { start, end: behind(block, start) } }
  }
  const mark = /^#{1,6} (?=[^ \n])(?!.*#$)/.exec(block)?.[0] ?? ''
  if (mark !== '' && block.includes('\n')) return undefined
  const children = phrasing(block.slice(mark.length), behind(mark, start))
  if (children === undefined) return undefined
  const position = { start, end: children.at(-1)?.position?.end ?? start }
  if (mark === '') return { type: 'paragraph', children, position }
  return { type: 'heading', depth: (mark.length - 1) as Heading['depth'], children, position }
}

/** What stands in a block, or in a line of one. */
export function phrasing(written: string, start: Point): PhrasingContent[] | undefined {
  const inline = findInline(written)
  if (inline !== undefined) {
    return doubtful.test(inline.bare) ? undefined : withInline(written, start, inline.found)
  }
  // In the place of an escape, a letter means nothing.
  const bare = /[\\&]/.test(written) ? written.replace(spelled, 'x') : written
  // Where a bracket is open, the target of a link might start.
  const bracket = bare.indexOf('[')
  if (doubtful.test(bare) || (bracket >= 0 && bare.includes('](', bracket))) return undefined
  // In code, a backslash before the closing mark escapes nothing.
  if (bare.includes('`') && (written.match(/`+/g)?.length ?? 0) > 1) return undefined
  if (/[*_~]/.test(bare) && pairs.some((mark) => (bare.match(mark)?.length ?? 0) > 1)) {
    return undefined
  }
  if (address.test(written) && inAddress.test(written)) return undefined
  return textAndBreaks(written, start, bare === written)
}

function withInline(
  written: string,
  start: Point,
  found: readonly RegExpExecArray[],
): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let place = start
  let offset = 0
  const passText = (end: number) => {
    for (const node of textAndBreaks(written.slice(offset, end), place, true)) children.push(node)
    place = behind(written.slice(offset, end), place)
    offset = end
  }
  for (const construct of found) {
    passText(construct.index)
    const node = inlineOf(construct, place)
    children.push(node)
    place = node.position?.end ?? place
    offset += construct[0].length
  }
  passText(written.length)
  return children
}

function textAndBreaks(text: string, start: Point, isBare: boolean): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let from = start
  for (const [index, written] of text.split('  \n').entries()) {
    if (index > 0) {
      const next = { line: from.line + 1, column: 1, offset: (from.offset ?? 0) + 3 }
      children.push({ type: 'break', position: { start: from, end: next } })
      from = next
    }
    const value = isBare ? written : written.replace(spelled, unspell)
    const end = behind(written, from)
    if (value !== '') children.push({ type: 'text', value, position: { start: from, end } })
    from = end
  }
  return children
}

function unspell(_: string, escaped: string | undefined, code: string): string {
  return escaped ?? String.fromCharCode(Number(code))
}

/** The place behind `text`, which starts at `start`. */
export function behind(text: string, { line, column, offset = 0 }: Point): Point {
  const lineStart = text.lastIndexOf('\n') + 1
  if (lineStart === 0) return { line, column: column + text.length, offset: offset + text.length }
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return { line: line + lines, column: text.length - lineStart + 1, offset: offset + text.length }
}
