/** A name in a folder, as the disk has it in bytes, and as a person can read it. */
export interface DiskName {
  readonly text: string
  /** What is wrong with the name, or nothing when `text` is all of it. */
  readonly problem?: string
}

/**
 * The name that bytes from a disk spell. Linux takes all bytes for names but `/` and NUL; what is no
 * text, or would break a line, is shown as `\xff` or `\u000a`.
 */
export function nameOfBytes(bytes: Buffer): DiskName {
  const text = bytes.toString()
  if (!Buffer.from(text).equals(bytes)) {
    return { text: escapeBytes(bytes), problem: 'name that is not valid UTF-8' }
  }
  const printable = text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  if (printable === text) return { text }
  return { text: printable, problem: 'name with a line end or control character' }
}

function escapeBytes(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte > 0x1f && byte < 0x7f
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('')
}
