import type { Range } from '../../text/range.ts'
import { mailLabels } from './mail-labels.ts'

export type MailField = keyof typeof mailLabels

/** The head of a mail: UTF-16 offsets in the text, `end` behind its last line that is not blank. */
export interface MailHeader extends Range {
  /** Where the values of the fields stand that are known, each without the blanks around it. */
  readonly values: ReadonlyMap<MailField, Range>
}

// In lines: on its way a mail is given a dozen fields, some of which take several lines.
const mostLines = 200
const labels: ReadonlyMap<string, MailField> = new Map(
  Object.entries(mailLabels).flatMap(([field, names]) =>
    names.map((name) => [name, field as MailField] as const),
  ),
)
// Programs that show mail in bold type write stars around the labels.
const fieldLine = /^\*?([\p{L}][\p{L}\p{M}\p{N} -]{0,40}?)\s?[:：]\*?(?=\s|$)/u
const technical = /^[a-z][a-z\d-]*$/i
// What stands above the head in a file of mails, or where one was forwarded.
const opening = /^From \S+ .*\b\d{4}$|^-{2,}[ ]?\p{L}[\p{L} ]*-{2,}$/u

/**
 * The head of the mail that `text` starts with, if it is one: fields and nothing else above the first blank
 * line, with text below, among them who sent it, and what it is about or an address and a day. Line ends are `\n`.
 */
export function readMailHeader(text: string): MailHeader | undefined {
  const start = text.search(/\S/)
  const values = new Map<MailField, Range>()
  let field: MailField | undefined
  let end = start
  for (let from = start, count = 0; count <= mostLines; count++) {
    const lineEnd = text.indexOf('\n', from)
    if (start < 0 || lineEnd < 0) return undefined
    const line = text.slice(from, lineEnd)
    if (line.trim() === '') break
    const [label = '', name = ''] = fieldLine.exec(line) ?? []
    if (label !== '') {
      field = labels.get(name.toLowerCase())
      if (field === undefined && !technical.test(name)) return undefined
      if (field !== undefined && !values.has(field)) {
        values.set(field, trimmed(text, from + label.length, lineEnd))
      } else field = undefined
    } else if (/^[ \t]/.test(line) && from > start) {
      // More of the field above.
      const value = field === undefined ? undefined : values.get(field)
      if (field !== undefined && value !== undefined) {
        values.set(field, trimmed(text, value.start, lineEnd))
      }
    } else if (from > start || !opening.test(line)) return undefined
    end = from + line.trimEnd().length
    from = lineEnd + 1
  }
  const hasAddress = text.slice(start, end).includes('@')
  const isMail = values.has('from') && (values.has('subject') || (values.has('date') && hasAddress))
  return isMail && /\S/.test(text.slice(end)) ? { start, end, values } : undefined
}

function trimmed(text: string, start: number, end: number): Range {
  const value = text.slice(start, end)
  const lead = value.length - value.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + value.trimEnd().length) }
}
