import { shown } from './check-edits.ts'
import { NotProved } from './proof.ts'
import type { ClaimedEdit } from './shape.ts'

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
const inBody = 'decode-transfer-encoding'
const inHead = 'decode-encoded-words'
/** What may make other letters of what was read. */
const rewriting = ['decode-character-references', 'repair-mojibake', 'mark-lists']

/** What the letters of an edit may stand for, which were read before they were moved: by the charsets of the source. */
export function readingsOf(source: string, { start, end, before, rules }: ClaimedEdit): string[] {
  if (rules.includes(inBody)) {
    if (isName(before)) return ['8bit']
    const bytes = [unquoted(before), partOfBase64(source, start, end)]
    return charsetsOf(source).known.flatMap((charset) => bytes.map((each) => charset.decode(each)))
  }
  return rules.includes(inHead) ? readHeadWords(before) : []
}

/** The bytes that start in the letters of a range, six bits each from the blank line above on. */
function partOfBase64(source: string, start: number, end: number): Buffer {
  const first = start + source.slice(start, end).search(/\S|$/)
  const head = Math.max(...blankLines.map((line) => source.lastIndexOf(line, first - 1)), 0)
  const above = lettersOfBase64(source.slice(head, start))
  const own = lettersOfBase64(source.slice(start, end))
  // What starts in the last letter ends in the next, if there is one.
  const [, next = ''] = /^\s*([A-Za-z\d+/]{1,4})/.exec(source.slice(end, end + 8)) ?? []
  const isEnd = source.slice(start, end).includes('=')
  const bytes = Buffer.from(above + own + (isEnd ? '' : next), 'base64')
  const byteOf = (letter: number) => Math.ceil((letter * 3) / 4)
  return bytes.subarray(byteOf(above.length), byteOf(above.length + own.length))
}

const blankLines = ['\n\n', '\r\r', '\r\n\r\n']

function lettersOfBase64(text: string): string {
  return text.replace(/[^A-Za-z\d+/]/g, '')
}

function isRead({ before, rules }: ClaimedEdit): boolean {
  return rules.includes(inBody) && !rules.includes('remove-mail-parts') && !isName(before)
}

/** Whether that is how the head says the body to be encoded, which it is no more. */
function isName(before: string): boolean {
  return /^(?:quoted-printable|base64)$/i.test(before)
}

function readHeadWords(before: string): string[] {
  const words = Array.from(
    before.matchAll(/=\?([^?*]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/g),
    ([, charset = '', kind = '', text = '']) => ({ charset, bytes: bytesOfWord(kind, text) }),
  )
  const rest = before.replace(/=\?[^?]+\?[BbQq]\?[^?]*\?=/g, '')
  return words.length === 0 || rest.trim() !== '' ? [] : [readWords(words)]
}

function readWords(words: readonly { readonly charset: string; readonly bytes: Buffer }[]): string {
  let text = ''
  for (let next = 0; next < words.length; ) {
    const { charset } = words[next] ?? { charset: '' }
    let end = next
    while (words[end]?.charset.toLowerCase() === charset.toLowerCase()) end++
    const bytes = Buffer.concat(words.slice(next, end).map((word) => word.bytes))
    text += new TextDecoder(charset).decode(bytes)
    next = end
  }
  return text
}

function bytesOfWord(kind: string, text: string): Buffer {
  return /b/i.test(kind) ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' '))
}

/** Quoted-printable as bytes. */
function unquoted(text: string): Buffer {
  const lines = text.replace(/=[ \t]*(?:\r\n?|\n)/g, '')
  return Buffer.from(
    lines.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    'latin1',
  )
}

/**
 * An edit that says to read what was encoded to be sent, and gives other letters than stand for it in any of the
 * charsets that the source names; nothing where all are right.
 */
export function brokenReading(source: string, edits: readonly ClaimedEdit[]): string | undefined {
  const read = edits.filter(isRead)
  if (read.length === 0) return undefined
  const charsets = charsetsOf(source)
  for (const { start, end, before, after, isWhole } of joinTouching(read)) {
    const isSame = isWhole
      ? (text: string) => letters(text) === letters(after)
      : (text: string) => isWithin(letters(after), letters(text))
    const readings = [unquoted(before), partOfBase64(source, start, end)]
    if (readings.some((bytes) => charsets.known.some((charset) => isSame(charset.decode(bytes))))) {
      continue
    }
    const [unknown] = charsets.unknown
    if (unknown !== undefined) throw new NotProved(`no second decoder knows ${unknown}`)
    return `${shown(before)} does not stand for ${shown(after)}`
  }
  return undefined
}

function charsetsOf(source: string) {
  const names = new Set(
    Array.from(source.matchAll(/charset\s*=\s*"?([\w.:-]{1,40})/gi), ([, name = '']) => name),
  )
  const known = [new TextDecoder(), new TextDecoder('windows-1252')]
  const unknown: string[] = []
  for (const name of names) {
    try {
      known.push(new TextDecoder(name))
    } catch {
      unknown.push(name)
    }
  }
  return { known, unknown }
}

interface Reading {
  readonly start: number
  end: number
  before: string
  after: string
  /** Whether all that was read is in `after`. */
  isWhole: boolean
}

/** Edits that touch each other as one: what was read of one word of base64 stands together. */
function joinTouching(edits: readonly ClaimedEdit[]): Reading[] {
  const joined: Reading[] = []
  for (const { start, end, before, after, class: name, rules } of edits) {
    const isWhole = name === 'repair' && !rules.some((rule) => rewriting.includes(rule))
    const last = joined.at(-1)
    if (last?.end !== start) joined.push({ start, end, before, after, isWhole })
    else {
      last.before += before
      last.after += after
      last.end = end
      last.isWhole &&= isWhole
    }
  }
  return joined.filter(({ isWhole, after }) => isWhole || letters(after) !== '')
}

/** Whether the letters of `part` stand in `whole`, in their order. */
function isWithin(part: string, whole: string): boolean {
  let next = 0
  for (let at = 0; at < whole.length; at++) if (whole[at] === part[next]) next++
  return next === part.length
}
