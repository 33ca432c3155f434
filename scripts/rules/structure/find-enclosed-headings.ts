import type { Line } from '../../layout/lines.ts'
import type { Range } from '../../text/range.ts'
import { isSentence } from './is-sentence.ts'
import { looksLikeHeading } from './looks-like-heading.ts'

/** A heading between marks, such as `== Alpha ==`. */
export interface EnclosedHeading extends Range {
  /** Its lines by their indices, from the first to the last, both inclusive: it may have been wrapped. */
  readonly first: number
  readonly last: number
  /** The marks on one side. */
  readonly style: string
}

const opening = /^(={1,20}|\*{2,20}|#{2,20})(?![=*#])\s*/
// Wikis have no other headings, and put no blank behind the marks; nothing else has such marks on both sides.
const sure = /^={2,6}$/
const fewestUnsure = 2
// Of marks on one side, as HTML’s first headings are written; fewer make a line stand out, whatever it is.
const fewestAlone = 4
// Of programs that read HTML, which wrap whatever they write.
const wrapped = /^\*/
const mostLines = 3
// In UTF-16 code units: what is longer is no heading.
const longest = 160

interface Found extends EnclosedHeading {
  readonly words: string
  readonly isSentence: boolean
}

/**
 * The headings among `lines` that stand between marks, the same on both sides, as wikis, `readme.txt` and
 * programs that read HTML draw them; not the lines of a box, which end below one another. `taken` tells which of
 * the lines are a part of something else. The range of each is that of its words. Linear.
 */
export function findEnclosedHeadings(
  lines: readonly Line[],
  taken: readonly boolean[],
): readonly EnclosedHeading[] {
  const found: Found[] = []
  for (let index = 0; index < lines.length; index = Math.max(index, found.at(-1)?.last ?? 0) + 1) {
    const heading = headingAt(lines, index, taken)
    if (heading !== undefined) found.push(heading)
  }
  const isSure = createIsSure(found, lines)
  return found.filter((one, at) => {
    const isBox = adjoins(lines, found[at - 1], one) || adjoins(lines, one, found[at + 1])
    return !isBox && isSure(one)
  })
}

/** Whether a heading is one by its marks alone, by others that are alike, or by what it says. */
function createIsSure(found: readonly Found[], lines: readonly Line[]): (one: Found) => boolean {
  const others = found.filter(({ isSentence }) => !isSentence)
  const styles = new Set(others.map(({ style }) => style))
  const count = (mark: string) => others.filter(({ style }) => markOf(style) === mark).length
  const counts = new Map([...styles].map(markOf).map((mark) => [mark, count(mark)]))
  return ({ style, words, isSentence, last }) => {
    if (isSentence) return styles.has(style)
    if (sure.test(style) || (counts.get(markOf(style)) ?? 0) >= fewestUnsure) return true
    return style.length >= fewestAlone && last + 1 < lines.length && looksLikeHeading(words)
  }
}

function adjoins(
  lines: readonly Line[],
  above: Found | undefined,
  below: Found | undefined,
): boolean {
  if (above === undefined || below === undefined || above.style !== below.style) return false
  const [last, first] = [lines[above.last], lines[below.first]]
  const isNext = below.first === above.last + 1 && first?.blanksBefore === 0
  return isNext && last?.columns === first.columns
}

export function markOf(style: string): string {
  return style.charAt(0)
}

function headingAt(
  lines: readonly Line[],
  index: number,
  taken: readonly boolean[],
): Found | undefined {
  const [marks = '', style = ''] = opening.exec(lines[index]?.text ?? '') ?? []
  if (style === '' || (marks === style && !sure.test(style))) return undefined
  const parts: string[] = []
  for (let last = index; last < index + mostLines; last++) {
    const line = lines[last]
    if (line === undefined || taken[last] === true) return undefined
    if (last > index && (!wrapped.test(style) || line.blanksBefore > 0 || opens(line, style)))
      return undefined
    parts.push(line.text)
    if (!line.text.endsWith(style)) continue
    const between = parts.join(' ').slice(marks.length, -style.length)
    const words = between.trim()
    if (!mayBeHeading(words, style) || (words === between && !sure.test(style))) return undefined
    const start = (lines[index]?.start ?? 0) + marks.length
    const inLast = line.text.slice(0, -style.length).trimEnd().length
    const end = inLast > 0 ? line.start + inLast : (lines[last - 1]?.end ?? start)
    return { start, end, first: index, last, style, words, isSentence: isSentence(words) }
  }
  return undefined
}

/** Whether a line opens a heading of its own, and is not what closes one. */
function opens({ text }: Line, style: string): boolean {
  return text !== style && opening.test(text)
}

function mayBeHeading(words: string, style: string): boolean {
  const mark = markOf(style)
  const hasMarks = words.includes(mark + mark) || words.endsWith(mark)
  return words.length <= longest && /[\p{L}\p{N}]/u.test(words) && !hasMarks
}
