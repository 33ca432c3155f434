import iconv from 'iconv-lite'

// By RFC 2046 what a text is in whose head names nothing; programs that name it write more.
const ascii = /^(?:|us-ascii|ascii|unknown-8bit|x-unknown|utf-?8)$/i
const latin = /^(?:iso-?8859-?1|latin-?1|iso_8859-1)$/i
// What the library knows beside encodings of text.
const notText = /^(?:base64|hex|binary|internal|utf-?7)/i

/** `bytes` as text, by the name of a charset in a mail; nothing for one that is not known, or bytes that are not of it. */
export function decodeCharset(bytes: Uint8Array, charset: string): string | undefined {
  if (ascii.test(charset)) {
    const text = strictly(bytes, 'utf-8')
    // What says to be UTF-8 is nothing else.
    return text ?? (/^utf/i.test(charset) ? undefined : decodeCharset(bytes, 'windows-1252'))
  }
  if (/^iso-2022-jp$/i.test(charset)) return strictly(bytes, 'iso-2022-jp')
  // ISO 8859-1 is read as its superset, as the WHATWG does.
  const label = latin.test(charset) ? 'windows-1252' : charset
  if (notText.test(label) || !iconv.encodingExists(label)) return undefined
  const text = iconv.decode(Buffer.from(bytes), label)
  return /[\ufffd\p{Cs}]/u.test(text) ? undefined : text
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
