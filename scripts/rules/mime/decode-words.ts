import type { Edit } from '../../text/edit.ts'
import type { Range } from '../../text/range.ts'
import { decodeCharset } from './decode-charset.ts'

/** By RFC 2047, and RFC 2231, which lets a language follow the charset. Some programs write blanks in them. */
const encodedWord = /(?<!=)=\?([\w-]{1,40})(?:\*[\w-]{1,40})?\?([bq])\?([^?\r\n]{0,400})\?=(?!=)/gi
const between = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]+)?$/
// What would be another head or another encoded word.
const unsafe = /\p{Cc}|=\?|\?=/u

/** A word, or several with nothing but blanks between, which are none of the text. */
interface Run {
  readonly start: number
  end: number
  /** Of words of one charset as one: programs part them within a character. */
  readonly parts: { readonly charset: string; readonly bytes: Uint8Array[] }[]
}

/** What makes letters of those that stand for others in `place` of `text`. */
export function decodeWords(text: string, place: Range): Edit[] {
  return findRuns(text, place).flatMap(({ start, end, parts }) => {
    const read = parts.map(({ charset, bytes }) => decodeCharset(Buffer.concat(bytes), charset))
    const decoded = read.join('')
    return read.includes(undefined) || unsafe.test(decoded) ? [] : [{ start, end, text: decoded }]
  })
}

function findRuns(text: string, place: Range): Run[] {
  const runs: Run[] = []
  for (const match of text.slice(place.start, place.end).matchAll(encodedWord)) {
    const [whole, name = '', kind = '', letters = ''] = match
    const start = place.start + match.index
    const last = runs.at(-1)
    const goesOn = last !== undefined && between.test(text.slice(last.end, start))
    const run = goesOn ? last : { start, end: start, parts: [] }
    if (!goesOn) runs.push(run)
    run.end = start + whole.length
    const [charset, bytes] = [name.toLowerCase(), bytesOf(kind, letters)]
    const part = run.parts.at(-1)
    if (part?.charset === charset) part.bytes.push(bytes)
    else run.parts.push({ charset, bytes: [bytes] })
  }
  return runs
}

function bytesOf(kind: string, letters: string): Uint8Array {
  if (kind.toLowerCase() === 'b') return Buffer.from(letters, 'base64')
  const bytes = letters
    .replaceAll('_', ' ')
    .replace(/=([\dA-F]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  return Buffer.from(bytes, 'latin1')
}
