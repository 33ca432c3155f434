import type { Edit } from '../../text/edit.ts'
import type { Range } from '../../text/range.ts'
import type { DecodedBody } from './decode-body.ts'
import { decodeCharset } from './decode-charset.ts'

// By RFC 2045, section 6.7. White space is read apart from what stands beside it, so that each can be taken alone.
const space = '=(?:0[9A-Da-d]|20)'
const letter = String.raw`=(?!0[9A-Da-d]|20)[\dA-Fa-f]{2}`
/** The end of a line that goes on. */
const onward = String.raw`=[ \t]*(?:\r\n|\n|\r)`
/** Bytes one behind the other. */
const runs = new RegExp(`(?:${space})+|(?:(?:${onward})*${letter})+|(?:${onward})+`, 'g')
/** The same with what is written as it is: in some charsets, a byte of a character may be. */
const words = new RegExp(
  `(?:${space})+|(?:(?:${onward})*(?:${letter}|[!-<>-~]))+|(?:${onward})+`,
  'g',
)

const notEncoded = /=(?![\dA-Fa-f]{2}|[ \t]*[\r\n])|[^\0-\x7f]/
/** The end of a line that is as long as lines may be, and goes on. */
const fullLine = /^.{69,75}=[ \t]*$/m
const longLine = /^.{77}/m

/** Whether `body` is written so, and is not what a program made of it that left the head as it was. */
export function isQuotedPrintable(body: string): boolean {
  return body.includes('=') && (!notEncoded.test(body) || fullLine.test(body))
}

/**
 * Whether `body` is so for sure, although no head says it: nothing in it is against it, a line goes on, and bytes
 * make characters of UTF-8.
 */
export function isSurelyQuotedPrintable(body: string): boolean {
  if (!/=[ \t]*[\r\n]/.test(body) || notEncoded.test(body) || longLine.test(body)) return false
  if (!fullLine.test(body)) return false
  return decodeQuotedPrintable(body, { start: 0, end: body.length }, 'utf-8').edits.some(
    ({ text }) => /[^\0-\x7f]/.test(text),
  )
}

/** What stands in `place` of `text` as it was before it was encoded, and how many runs of bytes are none of `charset`. */
export function decodeQuotedPrintable(text: string, place: Range, charset: string): DecodedBody {
  const body = text.slice(place.start, place.end)
  const pieces = body.matchAll(ofSeveralBytes.test(charset) ? words : runs)
  const edits: Edit[] = []
  let failed = 0
  for (const { 0: piece, index } of pieces) {
    if (!piece.includes('=')) continue
    const start = place.start + index
    const decoded = decodeCharset(bytesOf(piece), charset)
    if (decoded === undefined) failed++
    else if (decoded !== piece) edits.push({ start, end: start + piece.length, text: decoded })
  }
  return { edits, failed }
}

const ofSeveralBytes = /^(?:gb|big5|shift|sjis|x-sjis|euc|ks_c|iso-2022|cp9[345]|hz)/i

function bytesOf(piece: string): Uint8Array {
  const bytes = piece
    .replace(/=[ \t]*(?:\r\n|\n|\r)/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  return Buffer.from(bytes, 'latin1')
}
