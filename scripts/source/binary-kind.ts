/** The first bytes of files that are no text, read as Latin-1. */
const signatures: readonly (readonly [kind: string, start: RegExp])[] = [
  ['PNG image', /^\x89PNG/],
  ['JPEG image', /^\xff\xd8\xff/],
  ['PDF document', /^%PDF-\d/],
  // Also DOCX, XLSX, EPUB and OpenDocument.
  ['ZIP archive', /^PK(?:\x03\x04|\x05\x06)/],
  ['Microsoft Office document', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['gzip archive', /^\x1f\x8b\x08/],
  ['bzip2 archive', /^BZh[1-9]1AY&SY/],
  ['xz archive', /^\xfd7zXZ\x00/],
  ['7z archive', /^7z\xbc\xaf\x27\x1c/],
  ['RAR archive', /^Rar!\x1a\x07/],
  ['Zstandard archive', /^\x28\xb5\x2f\xfd/],
  [
    'program',
    /^(?:\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|\x00asm)/,
  ],
  ['SQLite database', /^SQLite format 3\x00/],
]

/** The same, for signatures that could be words: they count only in files that hold NUL bytes. */
const wordSignatures: readonly (readonly [kind: string, start: RegExp])[] = [
  ['GIF image', /^GIF8[79]a/],
  ['TIFF image', /^(?:II\*|MM\x00\*)/],
  ['WebP image', /^RIFF[\s\S]{4}WEBP/],
  ['audio or video', /^(?:RIFF|OggS|ID3|[\s\S]{4}ftyp)/],
  ['font', /^(?:wOFF|wOF2|OTTO)/],
  ['program', /^MZ/],
]

/** Control characters that texts do hold: tab, line ends, form feed, and escape, which starts terminal colours. */
const textControls: readonly number[] = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]

/** What no signature tells. */
export const unknownKind = 'binary data'

/**
 * What `bytes` are, where they are no text: a kind of file, or `unknownKind` for NUL bytes among
 * many others or other control characters. Texts in UTF-16 and UTF-32 must be told apart before. Linear.
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const hasNul = bytes.includes(0)
  const known = hasNul ? [...signatures, ...wordSignatures] : signatures
  const found = known.find(([, start]) => start.test(head))
  if (found !== undefined) return found[0]
  if (!hasNul) return undefined
  let nuls = 0
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) nuls++
    else if (byte < 0x20 && !textControls.includes(byte)) controls++
  }
  // A hundredth: random bytes hold ten times as many, a damaged text far fewer.
  return nuls > bytes.length / 2 || controls > bytes.length / 100 ? unknownKind : undefined
}
