const labels = ['utf-16le', 'utf-16be'] as const

/**
 * The kind of UTF-16 that `bytes` without a mark are in, if they can be: all of it can be read, without
 * control characters, and a share of at least `leastLatin` (0 to 1) are characters of ASCII and Latin-1,
 * which leave every other byte NUL.
 */
export function unmarkedUtf16(
  bytes: Uint8Array,
  leastLatin: number,
): (typeof labels)[number] | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined
  const [littleEndian = 0, bigEndian = 0] = labels.map((label) => latinShare(bytes, label))
  const [label, share] =
    littleEndian >= bigEndian ? [labels[0], littleEndian] : [labels[1], bigEndian]
  return share > 0 && share >= leastLatin ? label : undefined
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
