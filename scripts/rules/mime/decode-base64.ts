import type { Edit } from '../../text/edit.ts'
import type { Range } from '../../text/range.ts'
import type { DecodedBody } from './decode-body.ts'
import { decodeCharset } from './decode-charset.ts'

const notEncoded = /[^A-Za-z\d+/=\s]|=\s*[A-Za-z\d+/]/
// Bytes of white space that ends lines, which are the same in all charsets of mails.
const lineEnd = /(?<![\t ])[\t ]*[\n-\r](?:[\t-\r ]*[\n-\r])?/g
// And U+0085, U+2028 and U+2029 in UTF-8.
const unicodeLineEnd =
  /(?<![\t ])[\t ]*(?:[\n-\r]|\xc2\x85|\xe2\x80[\xa8\xa9])(?:[\t-\r ]*[\n-\r])?/g

/** Whether `body` is written so, and is not what a program made of it that left the head as it was. */
export function isBase64(body: string): boolean {
  return !notEncoded.test(body) && /[A-Za-z\d+/]{2}/.test(body)
}

/**
 * What stands in `place` of `text` as it was before it was encoded, by RFC 2045, section 6.8. There is an edit for
 * each line, and one for what parts it from the next, from the letter that its first byte starts in: so each is
 * found again. One that fails where it is no text of `charset`.
 */
export function decodeBase64(text: string, place: Range, charset: string): DecodedBody {
  const offsets = Array.from(
    text.slice(place.start, place.end).matchAll(/[A-Za-z\d+/]/g),
    ({ index }) => place.start + index,
  )
  const bytes = Buffer.from(offsets.map((offset) => text.charAt(offset)).join(''), 'base64')
  // Six bits a letter, eight a byte.
  const placeOf = (byte: number) =>
    byte === bytes.length ? place.end : (offsets[Math.floor((byte * 4) / 3)] ?? place.end)
  const edits: Edit[] = []
  for (const { start, end } of piecesOf(bytes, /^utf-?8$/i.test(charset))) {
    const piece = decodeCharset(bytes.subarray(start, end), charset)
    // A text has no U+0000, and files of other kinds have.
    if (piece === undefined || piece.includes('\0')) return { edits: [], failed: 1 }
    edits.push({ start: placeOf(start), end: placeOf(end), text: piece })
  }
  return { edits, failed: 0 }
}

/** Lines and what stands between two, by turns, and the marks of quotations before them: offsets in bytes. */
function* piecesOf(bytes: Buffer, isUnicode: boolean): Generator<Range> {
  const text = bytes.toString('latin1')
  let start = 0
  for (const { 0: end, index } of text.matchAll(isUnicode ? unicodeLineEnd : lineEnd)) {
    yield* partsOf(text.slice(start, index), start)
    start = index + end.length
    yield { start: index, end: start }
  }
  yield* partsOf(text.slice(start), start)
}

function* partsOf(line: string, start: number): Generator<Range> {
  const [{ length: marks } = ''] = quotationMarks.exec(line) ?? []
  if (marks > 0) yield { start, end: start + marks }
  if (line.length > marks) yield { start: start + marks, end: start + line.length }
}

const quotationMarks = /^[ >]*>[ \t]*/
