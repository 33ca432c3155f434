import type { Code, Heading, Paragraph, PhrasingContent } from 'mdast'
import type { Point } from 'unist'

/** A line of a plain text that is not blank. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  /** UTF-16 offset of the line in the text, and of its first character that is no blank. */
  readonly start: number
  readonly textStart: number
  readonly value: string
}

/** The lines of `text`, whose only line end is `\n`, without the blank ones. */
export function readTextLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (const [index, value] of text.split('\n').entries()) {
    const from = value.search(/[^ \t]/)
    if (from >= 0) lines.push({ number: index + 1, start, textStart: start + from, value })
    start += value.length + 1
  }
  return lines
}

/** The paragraph of lines that adjoin: their ends were meant. */
export function paragraphOf(lines: readonly TextLine[]): Paragraph {
  const children: PhrasingContent[] = []
  let lineEnd: Point | undefined
  for (const line of lines) {
    if (lineEnd !== undefined) {
      children.push({ type: 'break', position: { start: lineEnd, end: pointAt(line, 0) } })
    }
    const from = line.textStart - line.start
    const value = line.value.slice(from, behindText(line.value))
    lineEnd = pointAt(line, from + value.length)
    children.push({ type: 'text', value, position: { start: pointAt(line, from), end: lineEnd } })
  }
  const last = lines.at(-1)
  const start = children[0]?.position?.start
  if (last === undefined || start === undefined) throw new RangeError('Unexpected empty paragraph')
  return { type: 'paragraph', children, position: { start, end: pointAt(last, last.value.length) } }
}

/** The index behind the last character of a line that is no blank. */
function behindText(line: string): number {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return end
}

/** The heading that is a line. */
export function headingOf(line: TextLine, depth: Heading['depth']): Heading {
  const { children, position } = paragraphOf([line])
  return { type: 'heading', depth, children, ...(position !== undefined && { position }) }
}

/** The preformatted text from the line `first` to `last` of `text`, as they stand. */
export function codeOf(text: string, first: TextLine, last: TextLine): Code {
  return {
    type: 'code',
    lang: null,
    meta: null,
    value: text.slice(first.start, last.start + last.value.length),
    position: { start: pointAt(first, 0), end: pointAt(last, last.value.length) },
  }
}

/** The place of the character at `index` of `line`. */
export function pointAt({ number, start }: TextLine, index: number): Point {
  return { line: number, column: index + 1, offset: start + index }
}
