/** What `text`, which is ASCII, looks like instead, and where that shows first (UTF-16 offset). */
export interface SevenBit {
  readonly label: 'iso-2022-jp' | 'iso-2022' | 'utf-7'
  readonly start: number
}

// ISO/IEC 2022 announces a set of many bytes by ESC `$`; RFC 1468 for Japanese, RFC 1557 and 1922 for Korean and Chinese.
const announcement = /\x1b\$(?:([@B]|\(D)|[A()*+])/

// RFC 2152: characters of UTF-16 as base64, behind a plus sign.
const shift = /\+([A-Za-z0-9+/]{3,})-?/g

/** An encoding of seven bits that is valid UTF-8, too, but says something else. */
export function sevenBitEncoding(text: string): SevenBit | undefined {
  const announced = announcement.exec(text)
  if (announced === null && !/\+[A-Za-z0-9+/]{3,}-/.test(text)) return undefined
  if (/[^\0-\x7f]/.test(text)) return undefined
  if (announced !== null) {
    const label = announced[1] === undefined ? 'iso-2022' : 'iso-2022-jp'
    return { label, start: announced.index }
  }
  const shifts = [...text.matchAll(shift)]
  const meanings = shifts.map(([, base64 = '']) => readUtf16(base64))
  // One short shift could be a part number, unless it starts with A, as those of letters with marks do.
  const [, first = ''] = shifts[0] ?? []
  const isMeant = shifts.length > 1 || first.length > 12 || first.startsWith('A')
  const isWhole = !meanings.includes(undefined) && /[^\0-\x7f]/.test(meanings.join(''))
  return isMeant && isWhole ? { label: 'utf-7', start: shifts[0]?.index ?? 0 } : undefined
}

/** The text that `base64` stands for, unless it is none: bits are left over, or characters no text has. */
function readUtf16(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64')
  const isWhole = bytes.toString('base64').startsWith(base64) && bytes.length % 2 === 0
  const text = new TextDecoder('utf-16be').decode(bytes)
  return isWhole && /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]+$/u.test(text) ? text : undefined
}
