import { type Line, readLines } from '../../layout/lines.ts'
import { type HeadInput, readHeadLines } from './head-lines.ts'

// In lines, and in UTF-16 code units for a text whose lines are long.
const mostLinesBelow = 6
const mostBelow = 4000
// Of which all lines are known anyway.
const shortText = 8000

/** The short lines above the first paragraph, and the last lines of a text, where labels stand. */
export function readEdgeLines(input: HeadInput): Line[] {
  const { layout } = input
  const { text } = layout
  const head = readHeadLines(input)
  const from = Math.max(head.at(-1)?.end ?? 0, text.length - mostBelow)
  // A line that is cut would look like another.
  const start = from === 0 ? 0 : text.indexOf('\n', from)
  if (start < 0) return [...head]
  if (text.length <= shortText) {
    return [...head, ...layout.lines.slice(-mostLinesBelow).filter((line) => line.start >= start)]
  }
  const tail = readLines(text.slice(start), layout.kinds)
    .slice(-mostLinesBelow)
    .map((line) => ({ ...line, start: line.start + start, end: line.end + start }))
  return [...head, ...tail]
}
