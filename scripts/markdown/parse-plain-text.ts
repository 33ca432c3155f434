import type { Paragraph, Root } from 'mdast'
import type { Point } from 'unist'

interface Line {
  /** From 1. */
  readonly number: number
  /** UTF-16 offset of its first character in the text. */
  readonly start: number
  readonly value: string
}

/**
 * The mdast tree of a text in which nothing is markup: what stands between blank lines is a
 * paragraph, and a line end inside of one, which the rules left there, was meant, so it is a
 * `break`. Line ends are `\n`. It is the tree that `remark-parse` gives with every construct turned
 * off, in linear time.
 */
export function parsePlainText(text: string): Root {
  const children: Paragraph[] = []
  let block: Line[] = []
  let start = 0
  let number = 0
  for (const value of text.split('\n')) {
    number++
    if (/[^ \t]/.test(value)) block.push({ number, start, value })
    else if (block.length > 0) {
      children.push(paragraphOf(block))
      block = []
    }
    start += value.length + 1
  }
  if (block.length > 0) children.push(paragraphOf(block))
  const lastLine = text.length - (text.lastIndexOf('\n') + 1)
  const end = { line: number, column: lastLine + 1, offset: text.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const children: Paragraph['children'] = []
  let lineEnd: Point | undefined
  for (const line of lines) {
    if (lineEnd !== undefined) {
      children.push({ type: 'break', position: { start: lineEnd, end: pointAt(line, 0) } })
    }
    const from = line.value.search(/[^ \t]/)
    const value = line.value.slice(from).replace(/(?<![ \t])[ \t]+$/, '')
    lineEnd = pointAt(line, from + value.length)
    children.push({ type: 'text', value, position: { start: pointAt(line, from), end: lineEnd } })
  }
  const last = lines.at(-1)
  const start = children[0]?.position?.start
  if (last === undefined || start === undefined) throw new RangeError('Unexpected empty paragraph')
  return { type: 'paragraph', children, position: { start, end: pointAt(last, last.value.length) } }
}

/** The place of the character at `index` of `line`. */
function pointAt({ number, start }: Line, index: number): Point {
  return { line: number, column: index + 1, offset: start + index }
}
