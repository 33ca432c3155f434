import type { Range } from '../../text/range.ts'
import { headLabels } from './head-labels.ts'

export type HeadField = keyof typeof headLabels

/** The head of a text: UTF-16 offsets, `end` behind its last line that is not blank. */
export interface LabelledHead extends Range {
  /** Where the values of the fields stand that are known, each without the blanks around it. */
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

/**
 * The head that `text` starts with, if it is one of labelled fields: the title among them, of which most have
 * labels that are known, and text below a blank line. Line ends are `\n`; blank lines may part the fields.
 */
export function readLabelledHead(text: string): LabelledHead | undefined {
  const start = text.search(/\S/)
  const values = new Map<HeadField, Range>()
  let [end, known, unknown] = [start, 0, 0]
  let isBelowBlank = true
  for (let from = start, count = 0; start >= 0 && count < mostLines; count++) {
    const next = text.indexOf('\n', from)
    const lineEnd = next < 0 ? text.length : next
    const line = text.slice(from, lineEnd)
    const [written = '', name = ''] = line.length > longestLine ? [] : (fieldLine.exec(line) ?? [])
    const field = fields.get(name.toLowerCase())
    if (line.trim() === '') isBelowBlank = true
    else if (written === '') break
    // The text may start with a label, such as “Note:”.
    else if (field === undefined && isBelowBlank && name !== name.toUpperCase()) break
    else {
      if (field === undefined) unknown++
      else {
        known++
        if (!values.has(field)) values.set(field, valueAt(text, from + written.length, lineEnd))
      }
      end = from + line.trimEnd().length
      isBelowBlank = false
    }
    if (next < 0) break
    from = lineEnd + 1
  }
  const isHead = values.has('title') && known > unknown && isBelowBlank
  return isHead && /\S/.test(text.slice(end)) ? { start, end, values } : undefined
}

function valueAt(text: string, start: number, end: number): Range {
  const value = text.slice(start, end)
  const lead = value.length - value.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + value.trimEnd().length) }
}
