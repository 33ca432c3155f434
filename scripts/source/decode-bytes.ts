export interface DecodedBytes {
  readonly text: string
  /** UTF-16 offset in `text` of the first U+FFFD that stands for bytes that could not be read. */
  readonly firstReplaced: number | undefined
}

/** The encodings that the runtime reads itself, by the rules of the WHATWG, the same in all versions. */
export const ownLabels: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', 'iso-2022-jp']

/** Whether `bytes` are UTF-8 throughout. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * `bytes`, without a byte order mark, as text. `label` must be one that `knownEncoding` returned. What
 * cannot be read becomes U+FFFD; unpaired surrogates too, so that the text can be written as UTF-8.
 */
export async function decodeBytes(bytes: Uint8Array, label: string): Promise<DecodedBytes> {
  if (ownLabels.includes(label)) {
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
    if (label === 'iso-2022-jp') return { text, firstReplaced: indexOfReplaced(text) }
    return { text, firstReplaced: firstReplaced(text, bytes, label) }
  }
  const { default: iconv } = await import('iconv-lite')
  const text = iconv.decode(bytes, label, { stripBOM: false }).replace(/\p{Cs}/gu, '\ufffd')
  return { text, firstReplaced: indexOfReplaced(text) }
}

function indexOfReplaced(text: string): number | undefined {
  const index = text.indexOf('\ufffd')
  return index === -1 ? undefined : index
}

/** The first U+FFFD of `text` that does not stand in `bytes` itself. */
function firstReplaced(text: string, bytes: Uint8Array, label: string): number | undefined {
  if (!text.includes('\ufffd')) return undefined
  if (label === 'utf-8') {
    const again = new TextEncoder().encode(text)
    const length = Math.min(again.length, bytes.length)
    let same = 0
    while (same < length && again[same] === bytes[same]) same++
    if (same === again.length && same === bytes.length) return undefined
    // The bytes that are the same can end inside of the U+FFFD: the decoder holds those back.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(again.subarray(0, same), {
      stream: true,
    }).length
  }
  const low = label === 'utf-16le' ? 0 : 1
  for (let index = 0; index < text.length; index++) {
    const unit = (bytes[index * 2 + low] ?? -1) + (bytes[index * 2 + 1 - low] ?? -1) * 0x100
    if (text.charCodeAt(index) !== unit) return index
  }
  return undefined
}
