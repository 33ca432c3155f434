import type { Range } from '../../text/range.ts'
import { type Head, readHead } from './read-head.ts'

/** A mail by RFC 2045, or one of its parts: UTF-16 offsets. */
export interface Entity {
  readonly head: Head
  /** In a part without the line end before the row that ends it. */
  readonly body: Range
  /** In lower case, `text/plain` where the head names none. */
  readonly type: string
  /** Nothing where the head names none. */
  readonly charset: string | undefined
  /** Where the head names the encoding of the body, and in lower case which. */
  readonly encoding: { readonly name: string; readonly place: Range } | undefined
  readonly isAttachment: boolean
  readonly fileName: string | undefined
  /** None but in a `multipart` type. */
  readonly parts: readonly Entity[]
}

// More is no mail that a person wrote.
const mostDepth = 10
const longestValue = 1000

/** The mail that `text` starts with, if its head tells what its body is. Line ends are of any kind. */
export function readMailEntity(text: string): Entity | undefined {
  const start = text.search(/\S/)
  const head = start < 0 ? undefined : readHead(text, start, text.length)
  if (head === undefined || !head.fields.has('from')) return undefined
  if (!['content-type', 'content-transfer-encoding'].some((name) => head.fields.has(name))) {
    return undefined
  }
  return readEntity(text, head, text.length, 0)
}

function readEntity(text: string, head: Head, end: number, depth: number): Entity {
  const fieldOf = (name: string) => {
    const { start: from, end: to } = head.fields.get(name) ?? { start: 0, end: 0 }
    return text.slice(from, Math.min(to, from + longestValue))
  }
  const [type, parameters] = readParameters(fieldOf('content-type'))
  const [disposition, more] = readParameters(fieldOf('content-disposition'))
  const encoding = head.fields.get('content-transfer-encoding')
  const boundary = parameters.get('boundary')
  const body = { start: head.end, end }
  const hasParts = type.startsWith('multipart/') && boundary !== undefined && depth < mostDepth
  return {
    ...{ head, body, type: type === '' ? 'text/plain' : type },
    charset: parameters.get('charset'),
    encoding: encoding && {
      name: text.slice(encoding.start, encoding.end).toLowerCase(),
      place: encoding,
    },
    isAttachment: disposition === 'attachment',
    fileName: more.get('filename') ?? parameters.get('name'),
    parts: hasParts ? readParts(text, body, boundary, depth) : [],
  }
}

function readParts(text: string, body: Range, boundary: string, depth: number): Entity[] {
  const rows = findRows(text, body, `--${boundary}`)
  return rows.flatMap(({ end, isLast }, index) => {
    if (isLast) return []
    const partEnd = endBefore(text, rows[index + 1]?.start ?? body.end, end)
    // A part may have no head but the blank line.
    const head = readHead(text, end, partEnd) ?? { start: end, end, fields: new Map() }
    return [readEntity(text, head, Math.max(head.end, partEnd), depth + 1)]
  })
}

/** The rows between parts, each with its line end, up to the last. Linear. */
function findRows(text: string, { start, end }: Range, row: string) {
  const rows: (Range & { readonly isLast: boolean })[] = []
  for (let at = text.indexOf(row, start); at >= 0 && at < end; at = text.indexOf(row, at + 1)) {
    if (at > start && !/[\r\n]/.test(text.charAt(at - 1))) continue
    rest.lastIndex = at + row.length
    const found = rest.exec(text)
    if (found === null) continue
    const isLast = found[1] === '--'
    rows.push({ start: at, end: rest.lastIndex, isLast })
    if (isLast) break
  }
  return rows
}

const rest = /(--)?[ \t]*(?:\r\n|\n|\r|$)/y

/** Where the text before the row at `row` ends: the line end before that is the row's own. */
function endBefore(text: string, row: number, start: number): number {
  if (row - 2 >= start && text.startsWith('\r\n', row - 2)) return row - 2
  return row - 1 >= start && /[\r\n]/.test(text.charAt(row - 1)) ? row - 1 : row
}

/** The value of a field, and the parameters behind it, by RFC 2045, section 5.1; all in lower case but their values. */
function readParameters(field: string): readonly [string, ReadonlyMap<string, string>] {
  const [value = ''] = field.split(';', 1)
  const parameters = Array.from(
    field.matchAll(/;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g),
    ([, name = '', quoted, bare]) =>
      [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? ''] as const,
  )
  return [value.trim().toLowerCase(), new Map(parameters)]
}
