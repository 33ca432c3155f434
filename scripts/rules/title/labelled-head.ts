import type { Range } from '../../text/range.ts'
import { headLabels } from '../head/head-labels.ts'
import { looksLikeTitle } from './looks-like-title.ts'

export type HeadField = keyof typeof headLabels

/** The fields of a head: UTF-16 offsets, `end` behind the last line that is not blank. */
export interface LabelledHead extends Range {
  /** Where the values of the fields stand that are known, each without the blanks around it; the title’s may be above. */
  readonly values: ReadonlyMap<HeadField, Range>
}

const fields: ReadonlyMap<string, HeadField> = new Map(
  Object.entries(headLabels).flatMap(([field, names]) =>
    names.map((name) => [name, field as HeadField] as const),
  ),
)
// In UTF-16 code units, and in lines.
const fieldLine = /^(\p{L}[\p{L}\p{M}\p{N} /_-]{0,30}?)[ \t]?[:：](?=[ \t]|[^\x00-\x7f]|$)/u
const longestLine = 400
const mostLines = 40
const longestAbove = 120
const mostAbove = 10
// Of fields that are known, where the title stands above them.
const fewestBelow = 2

/**
 * The head of a text, if it is one of labelled fields, most of which have labels that are known, with text below a
 * blank line: at its start, with the title among them; or, where databases of articles write the labels in capitals,
 * below the title and the like. Line ends are `\n`; blank lines may part the fields.
 */
export function readLabelledHead(text: string): LabelledHead | undefined {
  const start = startOfFields(text)
  if (start === undefined) return undefined
  const values = new Map<HeadField, Range>()
  let [end, known, unknown] = [start, 0, 0]
  let isBelowBlank = true
  for (let from = start, count = 0; count < mostLines; count++) {
    const next = text.indexOf('\n', from)
    const lineEnd = next < 0 ? text.length : next
    const line = text.slice(from, lineEnd)
    const { name, length } = labelOf(line)
    const field = fields.get(name.toLowerCase())
    if (line.trim() === '') isBelowBlank = true
    else if (length === 0) break
    // The text may start with a label, such as “Note:”.
    else if (field === undefined && isBelowBlank && !isCapital(name)) break
    else {
      if (field === undefined) unknown++
      else {
        known++
        if (!values.has(field)) values.set(field, valueAt(text, from + length, lineEnd))
      }
      end = from + line.trimEnd().length
      isBelowBlank = false
    }
    if (next < 0) break
    from = lineEnd + 1
  }
  const above = known < fewestBelow ? undefined : titleAbove(text, start)
  if (above !== undefined && !values.has('title')) values.set('title', above)
  const isHead = values.has('title') && known >= unknown && isBelowBlank
  return isHead && /\S/.test(text.slice(end)) ? { start, end, values } : undefined
}

/** The title that stands right above the fields, on a line of its own. */
function titleAbove(text: string, start: number): Range | undefined {
  const end = text.slice(0, start).trimEnd().length
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimStart()
  return looksLikeTitle(line) ? { start: end - line.length, end } : undefined
}

function labelOf(line: string): { name: string; length: number } {
  // Most lines have no colon, and the pattern takes a while to compile.
  if (!/[:：]/.test(line)) return { name: '', length: 0 }
  const [written = '', name = ''] = line.length > longestLine ? [] : (fieldLine.exec(line) ?? [])
  return { name, length: written.length }
}

function isCapital(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase()
}

/** Where the first field is: in the first line, or below a few short ones and a blank one, in capitals. */
function startOfFields(text: string): number | undefined {
  const start = text.search(/\S/)
  let isBelowBlank = false
  for (let from = start, above = 0; from >= 0 && above <= mostAbove; ) {
    const next = text.indexOf('\n', from)
    const line = text.slice(from, next < 0 ? text.length : next)
    const { name, length } = labelOf(line)
    if (length > 0 && from === start) return start
    if (isBelowBlank && isCapital(name) && fields.has(name.toLowerCase())) return from
    if (next < 0 || line.length > longestAbove) return undefined
    isBelowBlank = line.trim() === ''
    if (!isBelowBlank) above++
    from = next + 1
  }
  return undefined
}

function valueAt(text: string, start: number, end: number): Range {
  const value = text.slice(start, end)
  const lead = value.length - value.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + value.trimEnd().length) }
}
