import { binaryKind, unknownKind } from './binary-kind.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { type DecodedBytes, decodeBytes, strictUtf8 } from './decode-bytes.ts'
import { guessEncoding } from './guess-encoding.ts'
import { knownEncoding } from './known-encoding.ts'
import type { Problem } from './problem.ts'
import { type SevenBit, sevenBitEncoding } from './seven-bit.ts'
import { unmarkedUtf16 } from './unmarked-utf-16.ts'
import { unmarkedUtf32 } from './unmarked-utf-32.ts'

export interface Decoded {
  /** Without the byte order mark. Every surrogate has its other half. */
  readonly text: string
  /** A label of the WHATWG in lower case where it has one: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string
  readonly decidedBy: 'bom' | 'utf-8' | 'option' | 'detector'
  /** From 0 to 1, two decimals; 1 unless the detector decided. */
  readonly confidence: number
  /**
   * The weightiest fault: `binary-file` (error, and `text` is empty), `undecodable-bytes` (error, for
   * bytes became U+FFFD), `guessed-encoding` (warning). Places are offsets in `text`.
   */
  readonly problem?: Problem
}

/**
 * The text of a file. A byte order mark decides, else the charset that the caller names, else UTF-8 if all bytes are,
 * else a guess. Throws a `RangeError` for a charset that is not known; for bytes, never.
 */
export async function decode(
  bytes: Uint8Array,
  { charset }: { readonly charset?: string } = {},
): Promise<Decoded> {
  const named = charset === undefined ? undefined : await knownEncoding(charset)
  if (charset !== undefined && named === undefined) {
    throw new RangeError(
      `Unexpected charset \`${charset}\`, expected the name of an encoding such as \`windows-1252\``,
    )
  }
  const mark = byteOrderMark(bytes)
  if (mark !== undefined) {
    return decided(await decodeBytes(bytes.subarray(mark.length), mark.label), mark.label, 'bom')
  }
  if (named !== undefined) return decodeNamed(bytes, named)
  const utf32 = unmarkedUtf32(bytes)
  if (utf32 !== undefined) return decided(await decodeBytes(bytes, utf32), utf32, 'detector', 0.95)
  const kind = binaryKind(bytes)
  // Most of a Western text is Latin-1; of any other, only its spaces and line ends.
  const utf16 = unmarkedUtf16(bytes, kind === unknownKind ? 0 : 0.7)
  if (utf16 !== undefined) return guessed({ ...utf16, ...(await decodeBytes(bytes, utf16.label)) })
  if (kind !== undefined) return binary(kind)
  const text = strictUtf8(bytes)
  if (text !== undefined) return decodeSevenBit(bytes, text)
  const damaged = await decodeBytes(bytes, 'utf-8')
  if (isMostlyUtf8(damaged.text)) return decided(damaged, 'utf-8', 'utf-8')
  const guess = await guessEncoding(bytes)
  return guess === undefined ? binary(unknownKind) : guessed(guess)
}

/** `text` as it was read as UTF-8, unless it can only be meant as Japanese of seven bits. */
async function decodeSevenBit(bytes: Uint8Array, text: string): Promise<Decoded> {
  const read: Decoded = { text, encoding: 'utf-8', decidedBy: 'utf-8', confidence: 1 }
  const other = sevenBitEncoding(text)
  if (other === undefined) return read
  const { label } = other
  const japanese = label === 'iso-2022-jp' ? await decodeBytes(bytes, label) : undefined
  if (japanese === undefined || japanese.firstReplaced !== undefined) {
    return { ...read, problem: doubtful(other) }
  }
  return guessed({ label, confidence: 0.9, ...japanese })
}

async function decodeNamed(bytes: Uint8Array, label: string): Promise<Decoded> {
  // In UTF-16 and UTF-32, NUL bytes are nothing unusual.
  const kind = /^utf-(?:16|32)/.test(label) ? undefined : binaryKind(bytes)
  if (kind !== undefined) return binary(kind)
  return decided(await decodeBytes(bytes, label), label, 'option')
}

function decided(
  { text, firstReplaced }: DecodedBytes,
  encoding: string,
  decidedBy: Decoded['decidedBy'],
  confidence = 1,
): Decoded {
  const decoded = { text, encoding, decidedBy, confidence }
  if (firstReplaced === undefined) return decoded
  return { ...decoded, problem: undecodable(text, encoding, firstReplaced) }
}

/** From this confidence on a guess is recorded, but not reported. */
const sure = 0.95

function guessed({
  confidence,
  ...guess
}: Awaited<ReturnType<typeof guessEncoding>> & object): Decoded {
  const rounded = Math.round(Math.min(1, confidence) * 100) / 100
  const decoded = decided(guess, guess.label, 'detector', rounded)
  if (decoded.problem !== undefined || rounded >= sure) return decoded
  const start = Math.max(0, guess.text.search(/\P{ASCII}/u))
  const problem: Problem = {
    ruleId: 'guessed-encoding',
    severity: 'warning',
    text: `Unexpected bytes that are not UTF-8, read as ${guess.label} with confidence ${rounded}, expected UTF-8, check the text and save it as UTF-8 or name its encoding with \`--charset\``,
    start,
    end: Math.min(guess.text.length, start + 1),
    actual: guess.label,
    expected: ['utf-8'],
  }
  return { ...decoded, problem }
}

/** A legacy text has hardly two bytes by chance that are a character in UTF-8, so then some bytes of UTF-8 are damaged. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return beyondAscii > broken
}

function doubtful({ label, start }: SevenBit): Problem {
  return {
    ruleId: 'guessed-encoding',
    severity: 'warning',
    text: `Unexpected ASCII that looks like ${label}, read as it stands, expected UTF-8, save it as UTF-8 or name its encoding with \`--charset\` if it is meant so`,
    start,
    end: start + 1,
    actual: label,
    expected: ['utf-8'],
  }
}

function undecodable(text: string, encoding: string, start: number): Problem {
  const count = text.match(/\ufffd/g)?.length ?? 0
  return {
    ruleId: 'undecodable-bytes',
    severity: 'error',
    text: `Unexpected bytes that are no ${encoding} (${count} U+FFFD in the text, the first of these here), expected ${encoding} throughout, mend the file or name its encoding with \`--charset\``,
    start,
    end: start + 1,
    actual: '\ufffd',
    expected: [encoding],
  }
}

function binary(kind: string): Decoded {
  const problem: Problem = {
    ruleId: 'binary-file',
    severity: 'error',
    text: `Unexpected ${kind}, expected text, remove the file from the sources or export its text`,
    start: 0,
    end: 0,
    actual: kind,
    expected: ['text'],
  }
  return { text: '', encoding: 'binary', decidedBy: 'detector', confidence: 1, problem }
}
