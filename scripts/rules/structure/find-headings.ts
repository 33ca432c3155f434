import type { Line } from '../../layout/lines.ts'
import { endsSentence, startsLowerCase } from '../../layout/sentences.ts'
import { usualIndent } from '../../layout/usual-indent.ts'
import { isPlace, isPublisher } from '../head/other-names.ts'
import { isPressLabel } from '../head/press-labels.ts'
import { tellsOrigin } from '../head/tells-origin.ts'
import { isClosing, isGreeting } from './letter-lines.ts'
import { isQuestion, looksLikeHeading } from './looks-like-heading.ts'
import { findNumberedParts } from './numbered-parts.ts'
import { startsSeries } from './starts-series.ts'

// In columns: a line that takes more is prose.
const proseColumns = 100
// So many short lines in a row are verse, a list, a menu.
const mostInRow = 3
// One question on its own is rather an author's who asks the reader; not among headings.
const fewestQuestions = 3
const fewestStatements = 2
// In lines: below, who wrote what may be said of a part of the text.
const mostInHead = 8
// A part of a sentence that the line above starts, as laws have it: `(a) while a red light is shown;`.
const part = /^\(?(?:a|i|1)\)\s.*[;,](?:\s\S{1,4})?$/
// What ends all that stands above it: a signature, another mail. An address alone is no text of a section.
const other = /^--$|^-{2,} ?\p{L}.*-{2,}$|^<?https?:\/\/\S+$/u

/**
 * The lines that stand on their own above the text of a section, as its heading: further out than
 * the paragraphs where any do, else wherever a short line that ends no sentence stands between longer
 * ones. `taken` tells of each line whether it is known to be an item of a list or the like, and `foreign` where
 * something starts that others wrote.
 */
export function findHeadings(
  lines: readonly Line[],
  taken: readonly boolean[],
  foreign: ReadonlySet<number>,
): readonly Line[] {
  const shorts = lines.map(
    (line, index) => taken[index] !== true && isShort(line, lines[index + 1]),
  )
  const margin = usualIndent(lines.filter((_, index) => shorts[index] === false))
  const isOutside = ({ indent }: Line) => indent < margin
  const hasOutside = lines.some(
    (line, index) => shorts[index] === true && isOutside(line) && looksLikeHeading(line.text),
  )
  const head = headOf(lines, shorts)
  const runs = runLengths(shorts)
  // Above the first paragraph stand the title, and who wrote it.
  const isInHead = (index: number) => !hasOutside && index > 0 && index < head
  const found = Array.from(lines.entries()).filter(([index, line]) => {
    if (shorts[index] !== true || !looksLikeHeading(line.text)) return false
    if (index < head && (isPublisher(line.text) || isPlace(line.text))) return false
    if (isOfLetter(lines, index, foreign) || !hasTextBelow(shorts, index)) return false
    if (isPart(lines[index + 1]?.text ?? '')) return false
    return hasOutside ? isOutside(line) : isInHead(index) || (runs[index] ?? 0) <= mostInRow
  })
  const below = found.filter(([index]) => !isInHead(index)).map(([, { text }]) => text)
  const headings = found
    .filter(([index, { text }]) => !isInHead(index) || startsSeries(text, below))
    .map(([, line]) => line)
  const questions = headings.filter(({ text }) => isQuestion(text))
  const statements = headings.length - questions.length
  const areHeadings = questions.length >= fewestQuestions || statements >= fewestStatements
  const isSure = hasOutside || (areHeadings && !lines.some(isSpeech))
  const sure = isSure ? headings : headings.filter(({ text }) => !isQuestion(text))
  const parts = findNumberedParts(lines)
  if (parts.length === 0) return sure
  return [...new Set([...sure, ...parts])].sort((one, other) => one.start - other.start)
}

/** The first line that is no part of the head: above the title of a press release, there may be an address. */
function headOf(lines: readonly Line[], shorts: readonly (boolean | undefined)[]): number {
  const isRelease = isPressLabel(lines[0]?.text ?? '')
  return lines.findIndex(({ text, columns }, index) =>
    isRelease
      ? columns > proseColumns || endsSentence(text)
      : shorts[index] === false && !(index < mostInHead && isOfOrigin(lines, index)),
  )
}

/** Whether a line tells who wrote the text, or when, or adjoins one that does, as a name alone: neither is its text. */
function isOfOrigin(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line === undefined || line.columns > proseColumns || endsSentence(line.text)) return false
  const adjoining = [
    line.blanksBefore === 0 ? above : undefined,
    line,
    below?.blanksBefore === 0 ? below : undefined,
  ]
  return adjoining.some((one) => one !== undefined && tellsOrigin(one.text))
}

/** Whether a short line is the greeting of a letter, or stands at its end: its closing, or who wrote it. */
function isOfLetter(lines: readonly Line[], index: number, others: ReadonlySet<number>): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line === undefined || isGreeting(line.text) || isClosing(line.text)) return true
  if (above !== undefined && isClosing(above.text)) return true
  return below !== undefined && (other.test(below.text) || others.has(below.start))
}

function isPart(line: string): boolean {
  return part.test(line) && startsLowerCase(line.slice(line.indexOf(' ') + 1))
}

/** Whether somebody speaks: then a question may be a paragraph. */
function isSpeech({ text }: Line): boolean {
  return /^["“„«‹「『–—-]/u.test(text)
}

/** Whether a line stands alone and may be a heading by its length; undefined in a list or in verse. */
function isShort(line: Line, next: Line | undefined): boolean {
  const isAlone = line.blanksBefore > 0 || line.start === 0
  if (!isAlone || (next !== undefined && next.blanksBefore === 0)) return false
  return line.columns <= proseColumns && !(endsSentence(line.text) && !isQuestion(line.text))
}

/** How many short lines stand in a row around each. */
function runLengths(shorts: readonly boolean[]): number[] {
  const lengths: number[] = new Array(shorts.length).fill(0)
  let start = 0
  for (let index = 0; index <= shorts.length; index++) {
    if (shorts[index] === true) continue
    lengths.fill(index - start, start, index)
    start = index + 1
  }
  return lengths
}

function hasTextBelow(shorts: readonly boolean[], index: number): boolean {
  return shorts.slice(index + 1, index + 1 + mostInRow).includes(false)
}
