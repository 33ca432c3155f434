/** An encoding of Unicode that a mark at the start of a file can tell. */
export type UnicodeLabel = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

// Those of UTF-32 before those of UTF-16, of which the one is the start of the other.
const marks: readonly (readonly [label: UnicodeLabel, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte order mark tells, and how many bytes the mark takes. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly label: UnicodeLabel; readonly length: number } | undefined {
  for (const [label, mark] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue
    // UTF-16 text that starts with a NUL; UTF-32 has four bytes a character.
    if (label === 'utf-32le' && bytes.length % 4 !== 0) continue
    return { label, length: mark.length }
  }
  return undefined
}
