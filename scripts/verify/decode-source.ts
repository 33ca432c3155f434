import { NotProved } from './proof.ts'

/**
 * The text of a source by the encoding that its record names, without a byte-order mark. Throws a
 * `NotProved` for an encoding that Node's own decoder does not know, and an error for bytes that are
 * none of its text.
 */
export function decodeSource(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  if (/^utf-32/i.test(encoding)) return decodeUtf32(bytes, encoding.toLowerCase() === 'utf-32be')
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new NotProved(`no second decoder knows ${encoding}`)
  }
  return decoder.decode(bytes)
}

/** What stands for the bytes from 0x80 to 0x9F; Node 20 reads them as control characters. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (byte) => upperControls[byte.charCodeAt(0) - 0x80] ?? byte)
}

function decodeUtf32(bytes: Uint8Array, isBigEndian: boolean): string {
  if (bytes.length % 4 !== 0) throw new Error('the bytes are no UTF-32')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: string[] = []
  for (let offset = 0; offset < bytes.length; offset += 4) {
    parts.push(String.fromCodePoint(view.getUint32(offset, !isBigEndian)))
  }
  return parts.join('').replace(/^\ufeff/, '')
}
