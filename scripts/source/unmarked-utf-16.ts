const labels = ['utf-16le', 'utf-16be'] as const

export interface UnmarkedUtf16 {
  readonly label: (typeof labels)[number]
  /** From 0 to 1: high where the text has many more characters of Latin-1 in one order than in the other. */
  readonly confidence: number
}

/**
 * The kind of UTF-16 that `bytes` without a mark are in, if they can be: all of it can be read, without
 * control characters, and a share of at least `leastLatin` (0 to 1) are characters of ASCII and Latin-1,
 * which leave every other byte NUL.
 */
export function unmarkedUtf16(bytes: Uint8Array, leastLatin: number): UnmarkedUtf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined
  const [littleEndian = 0, bigEndian = 0] = labels.map((label) => latinShare(bytes, label))
  const share = Math.max(littleEndian, bigEndian)
  if (share === 0 || share < leastLatin) return undefined
  const isSure = share >= 0.1 && Math.min(littleEndian, bigEndian) * 4 <= share
  if (isSure) return { label: littleEndian > bigEndian ? labels[0] : labels[1], confidence: 0.95 }
  // The bytes that tell the row of a character vary less than those that tell its place in the row.
  const [even, odd] = [0, 1].map(
    (offset) => new Set(bytes.filter((_, at) => at % 2 === offset)).size,
  )
  return { label: (odd ?? 0) <= (even ?? 0) ? labels[0] : labels[1], confidence: 0.5 }
}

/** The share of ASCII and Latin-1 in the text, or 0 where it cannot be a text. */
function latinShare(bytes: Uint8Array, label: string): number {
  const text = readStrictly(bytes, label)
  if (text === undefined || /[\p{Co}\ufffe\uffff]/u.test(text)) return 0
  let latin = 0
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x100) latin++
    if (unit < 0x20 && (unit < 0x09 || unit > 0x0d)) controls++
  }
  return controls > text.length / 100 ? 0 : latin / text.length
}

function readStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
