import type { Range } from '../../text/range.ts'

/** The head of a mail or of a part of one, with the blank line that ends it: UTF-16 offsets. */
export interface Head extends Range {
  /** By its name in lower case where the value of each field stands, the first of a name. */
  readonly fields: ReadonlyMap<string, Range>
}

const line = /([^\r\n]*)(\r\n|\n|\r|$)/y
// RFC 5322, section 2.2: a name is of ASCII without blanks.
const fieldName = /^([!-9;-~]{1,76}):[ \t]*/
// What stands above a mail in a file of several.
const separator = /^From \S/
// In UTF-16 code units: of a field, or of one below the line above a mail.
const farthestColon = 200
// In lines: as for mails that people read, on the way a mail is given a dozen fields of several lines.
const mostLines = 200

/** The head that starts at `start`, fields and nothing else up to a blank line, if there is one before `end`. */
export function readHead(text: string, start: number, end: number): Head | undefined {
  // Most texts start otherwise.
  const colon = text.indexOf(':', start)
  if (colon < 0 || colon > start + farthestColon) return undefined
  const fields = new Map<string, Range>()
  let last: string | undefined
  line.lastIndex = start
  for (let count = 0; count <= mostLines; count++) {
    const [from, [whole, words = '', lineEnd] = ['']] = [line.lastIndex, line.exec(text) ?? ['']]
    if (lineEnd === undefined || lineEnd === '' || from >= end) return undefined
    if (words.trim() === '') return { start, end: from + whole.length, fields }
    const [label = '', name = ''] = fieldName.exec(words) ?? []
    const lastValue = last === undefined ? undefined : fields.get(last)
    if (/^[ \t]/.test(words) && count > 0) {
      // More of the field above.
      if (last !== undefined && lastValue !== undefined) {
        fields.set(last, { start: lastValue.start, end: from + words.trimEnd().length })
      }
    } else if (label !== '') {
      const key = name.toLowerCase()
      last = fields.has(key) ? undefined : key
      const place = {
        start: from + label.length,
        end: from + Math.max(label.length, words.trimEnd().length),
      }
      if (last !== undefined) fields.set(last, place)
    } else if (count > 0 || !separator.test(words)) return undefined
  }
  return undefined
}
