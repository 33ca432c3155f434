import { countMarks } from './count-marks.ts'
import { leafBlocks } from './leaf-blocks.ts'
import { beyond, limits, marksInParagraph, TooComplex } from './too-complex.ts'

const thematicBreak = /^[\s>]*([-*])(?:[ \t]*\1)*[ \t]*$/
const underline = /^[\s>]*(?:=+|-+)[ \t]*$/
const fence = /^[\s>]*(?:`{3}|~{3})/

/** A line that opens so many containers starts with as many characters of marks and indents, but for footnotes. */
const mayBeDeep = new RegExp(`^[ \\t>*+\\-\\d.)]{${limits.depth}}|\\[\\^`, 'm')

/** A character of each mark, and each line end: there are no more marks than of these. By UTF-16 code unit. */
const partOfMark = Uint8Array.from({ length: 128 }, (_, unit) =>
  '!&<[]*_~`:.\r\n'.includes(String.fromCharCode(unit)) ? 1 : 0,
)

/**
 * Holds a piece of Markdown, which is to be parsed in one go, to the limits. Returns how many of its
 * paragraphs, or it, have half of what they may. Throws a `TooComplex` with its place in the text in
 * which the piece stands at `offset`.
 */
export function holdLimits(text: string, offset: number): number {
  return heavyLines(text, offset) + heavyMarks(text, offset)
}

/** Only lists, quotes and underlined headings look back. */
function heavyLines(text: string, offset: number): number {
  if (!mayBeDeep.test(text) && hasFewLines(text)) return 0
  let lines = 0
  let looksBack = false
  let isFenced = false
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (/^[\r\n]/.test(line)) {
      lines++
      continue
    }
    if (fence.test(line)) isFenced = !isFenced
    const depth = depthOf(line)
    // Code may look like a pile of quotes. Where a fence is none, the parser still gets through.
    if (depth > (isFenced ? 10 * limits.depth : limits.depth) && !thematicBreak.test(line)) {
      const start = offset + index
      const range = { start, end: start + line.length }
      throw new TooComplex(beyond(depth, limits.depth, 'lists or quotes in one another'), range)
    }
    looksBack ||= depth > 0 || underline.test(line)
  }
  if (!looksBack) return 0
  if (lines > limits.lines) {
    const range = { start: offset, end: offset + text.length }
    throw new TooComplex(beyond(lines, limits.lines, 'lines in one list or quote'), range)
  }
  return lines > limits.lines / 2 ? 1 : 0
}

function hasFewLines(text: string): boolean {
  const most = limits.lines / 2
  return text.length <= most || (text.match(/\r\n?|\n/g)?.length ?? 0) <= most
}

/** How many containers `line` opens or, by its indent, is in. An item's text is two columns in. */
function depthOf(line: string): number {
  // The marks of quotes, list items and footnotes.
  const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)/y
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  let depth = 0
  for (container.lastIndex = 0; container.test(line); ) depth++
  if (depth === 0) return 0
  const columns = indent.length + 3 * (indent.match(/\t/g)?.length ?? 0)
  return depth + Math.floor(columns / 4)
}

function heavyMarks(text: string, offset: number): number {
  const heavy = limits.marks / 2
  if (!mayHaveMarks(text, heavy)) return 0
  // No paragraph runs over a blank line.
  if (text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).every((run) => countMarks(run) < heavy)) return 0
  let count = 0
  for (const { start, end } of leafBlocks(text)) {
    const marks = countMarks(text.slice(start, end))
    if (marks > limits.marks) {
      const range = { start: offset + start, end: offset + end }
      throw new TooComplex(beyond(marks, limits.marks, marksInParagraph), range)
    }
    if (marks > heavy) count++
  }
  return count
}

function mayHaveMarks(text: string, count: number): boolean {
  let found = 0
  for (let index = 0; index < text.length && found < count; index++) {
    found += partOfMark[text.charCodeAt(index)] ?? 0
  }
  return found >= count
}
