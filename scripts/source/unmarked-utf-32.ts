/**
 * The kind of UTF-32 that `bytes` without a mark are in, if they can be: all units are characters, of
 * which the fourth byte is always NUL and the third hardly ever more than 0x10. No other text is so.
 */
export function unmarkedUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return undefined
  // In the middle of text, either end of the unit is NUL: the first of them tells which.
  const label = bytes[3] === 0 ? 'utf-32le' : 'utf-32be'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const code = view.getUint32(offset, label === 'utf-32le')
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    const isControl = code < 0x20 && (code < 0x09 || code > 0x0d)
    if (code > 0x10ffff || isSurrogate || isControl) return undefined
  }
  return label
}
