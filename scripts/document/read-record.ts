/** The parts of a printed record that are read without reading all of it. */
export interface PrintedRecord {
  /** As `printRecord` gives it, in UTF-8. */
  readonly bytes: Uint8Array
  /** The value of a field that is no list and not the tree. */
  readonly field: <Value>(name: string) => Value
  /** The items of a list that is a field. */
  readonly list: <Item>(name: string) => Item[]
  /** How many items it has. */
  readonly count: (name: string) => number
}

const lineEnd = 10
const comma = 44
/** Bytes of a record that are put on one line at once. */
const pieceSize = 2 ** 20

/**
 * Reads a record that `printRecord` printed: such a field stands on a line of its own. It is looked up in
 * the bytes, since most of them are never needed as text.
 */
export function readRecord(printed: Uint8Array): PrintedRecord {
  const bytes = asBuffer(printed)

  function startOf(name: string): number {
    const label = `\n  ${JSON.stringify(name)}: `
    const start = bytes.indexOf(label)
    if (start === -1) throw new Error(`Unexpected record without “${name}”`)
    return start + Buffer.byteLength(label)
  }

  /** From its first bracket to its last; nothing where the list is empty. */
  function rangeOf(name: string): readonly [start: number, end: number] | undefined {
    const start = startOf(name)
    if (bytes.toString('latin1', start, start + 2) === '[]') return undefined
    return [start, bytes.indexOf('\n  ]', start) + 4]
  }

  return {
    bytes,
    field(name) {
      const start = startOf(name)
      const end = bytes.indexOf(lineEnd, start)
      return JSON.parse(bytes.toString('utf8', start, bytes[end - 1] === comma ? end - 1 : end))
    },
    list(name) {
      const range = rangeOf(name)
      return range === undefined ? [] : JSON.parse(bytes.toString('utf8', ...range))
    },
    count(name) {
      const range = rangeOf(name)
      return range === undefined ? 0 : countLineEnds(bytes.subarray(...range)) - 1
    },
  }
}

function countLineEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) count++
  return count
}

/**
 * A printed record on one line, with the line end, in pieces: what was printed has no line ends within
 * values. The bytes pass as characters of one byte each, so that nothing is decoded.
 */
export function* recordLine(printed: Uint8Array): Generator<Uint8Array> {
  const bytes = asBuffer(printed)
  for (let start = 0; start < bytes.length; ) {
    // Spaces behind a line end go with it.
    const next = bytes.indexOf(lineEnd, start + pieceSize)
    const end = next === -1 ? bytes.length : next
    const text = bytes.toString('latin1', start, end).replace(/\n */g, '')
    yield Buffer.from(end === bytes.length ? `${text}\n` : text, 'latin1')
    start = end
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
