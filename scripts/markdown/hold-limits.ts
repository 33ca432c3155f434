import { countMarks } from './count-marks.ts'
import { leafBlocks } from './leaf-blocks.ts'
import { beyond, limits, marksInParagraph, TooComplex } from './too-complex.ts'

const thematicBreak = /^[\s>]*([-*])(?:[ \t]*\1)*[ \t]*$/
const underline = /^[\s>]*(?:=+|-+)[ \t]*$/
const fence = /^[\s>]*(?:`{3}|~{3})/

/** What marks and indents of containers are made of, but for those of footnotes. */
const inContainerMark = /[ \t>*+\-\d.)]/

/** A character of each mark, and each line end: there are no more marks than of these. */
const partOfMark = /[!&<[\]*_~`:.\r\n]/g

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
  if (!mayBeDeep(text) && hasFewLines(text)) return 0
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

/** A line that opens more containers than it may starts with as many characters of their marks. */
function mayBeDeep(text: string): boolean {
  if (text.includes('[^') || text.includes('\r')) return true
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
    let end = start
    while (end - start < limits.depth && inContainerMark.test(text.charAt(end))) end++
    if (end - start === limits.depth) return true
  }
  return false
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
  // No paragraph runs over a blank line.
  if (!hasLongRun(text, heavy) || (text.match(partOfMark)?.length ?? 0) < heavy) return 0
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

/** Whether so many characters stand between two blank lines, or may do so. */
function hasLongRun(text: string, length: number): boolean {
  let start = 0
  for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n', start)) {
    if (end - start >= length) return true
    start = end + 1
  }
  return text.length - start >= length
}
