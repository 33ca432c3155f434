import type { Line } from '../../layout/lines.ts'
import type { Layout } from '../../layout/read-layout.ts'
import { daysOfLine, isDayLabel, isStamp } from './days-of-line.ts'
import { findBareNames, findNames } from './find-names.ts'
import { aboveQuoted, findHeadLines, type HeadInput, isText, readFirstLines } from './head-lines.ts'
import { belongsTo, findSignedNames } from './signed-names.ts'

// Above them may stand a summary, what a picture shows, and a word to readers: paragraphs, and the columns of each.
const mostParagraphs = 3
const longestParagraph = 300
// In lines, from the first paragraph.
const mostBelow = 14

/**
 * The lines that tell who wrote a text, and when, where they stand below a summary and not above it. Only in a text
 * with a title that says so once: a list of texts has such lines below each.
 */
export function readLowerHead({ layout, structures, metadata }: HeadInput): readonly Line[] {
  if (!Object.hasOwn(metadata, 'title') || Object.hasOwn(metadata, 'mail')) return []
  const lines = layout.remember(findLowerHead)
  return aboveQuoted(lines, structures, ({ start }) => start)
}

function findLowerHead(layout: Layout): readonly Line[] {
  const lines = readFirstLines(layout)
  const first = lines.findIndex(isText)
  if (first < 0) return []
  const found: Line[] = []
  let last = first
  const end = endOfSummary(lines, first)
  for (let index = first + 1; index < end; index++) {
    const line = lines[index]
    if (line === undefined || !tells(lines, index, layout.text, found.at(-1))) continue
    if (found.length > 0 && lines.slice(last, index).some(isText)) return []
    found.push(line)
    last = index
  }
  if (found.length === 0 || !lines.slice(last).some(isText)) return []
  return isMissing(found, findHeadLines(layout)) && isOnlyOne(found, layout) ? found : []
}

/** The first line behind a summary and the like. */
function endOfSummary(lines: readonly Line[], first: number): number {
  let paragraphs = 0
  const end = lines.findIndex((line, index) => {
    if (index < first || !isText(line)) return false
    paragraphs++
    return paragraphs > mostParagraphs || line.columns > longestParagraph
  })
  return Math.min(end < 0 ? lines.length : end, first + mostBelow)
}

/** Whether a line that stands on its own, or right below one that does, tells who wrote the text, or when. */
function tells(
  lines: readonly Line[],
  index: number,
  text: string,
  last: Line | undefined,
): boolean {
  const line = lines[index]
  if (line === undefined || isText(line)) return false
  const isBelow = last !== undefined && last === lines[index - 1]
  if (line.blanksBefore === 0 && !isBelow) return false
  if (isNamed(line) || isDated(line)) return true
  const next = lines[index + 1]
  if (isDayLabel(line.text) && next !== undefined && isDated(next)) return true
  const above = isBelow ? (findNames(last.text) ?? findBareNames(last.text)) : undefined
  if (above !== undefined && belongsTo(above, line)) return true
  return findSignedNames(lines, index, text) !== undefined
}

/** Whether a line has a label and names, and does not go on as a sentence does. */
function isNamed({ text }: Line): boolean {
  const found = findNames(text)
  return found !== undefined && !/^\s\p{Ll}{3}/u.test(text.slice(found.end))
}

/** Whether what the lines below a summary tell is told nowhere above it. */
function isMissing(found: readonly Line[], head: readonly Line[]): boolean {
  if (!isOfDays(found)) return !head.some(isNamed)
  const isSure = head.some(isNamed) || found.some(({ text }) => isStamp(text))
  return isSure && !head.some(isDated)
}

/** Whether lines tell when a text was written, and not who wrote it. */
function isOfDays(found: readonly Line[]): boolean {
  const isOfDay = (line: Line) => isDated(line) || isDayLabel(line.text)
  return found.every(isOfDay) && !found.some(isNamed)
}

function isDated({ text }: Line): boolean {
  return daysOfLine(text).length > 0
}

/** Whether nothing below tells the same of another text. */
function isOnlyOne(found: readonly Line[], { lines }: Layout): boolean {
  const end = found.at(-1)?.end ?? 0
  const isTold = isOfDays(found) ? isDated : isNamed
  return !lines.some((line) => line.start > end && isTold(line))
}
