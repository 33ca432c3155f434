/** The parts of a printed record that are read without reading all of it. */
export interface PrintedRecord {
  /** As `printRecord` gives it. */
  readonly text: string
  /** The value of a field that is no list and not the tree. */
  readonly field: <Value>(name: string) => Value
}

/** Reads a record that `printRecord` printed: such a field stands on a line of its own. */
export function readRecord(text: string): PrintedRecord {
  return {
    text,
    field(name) {
      const label = `\n  ${JSON.stringify(name)}: `
      const start = text.indexOf(label)
      if (start === -1) throw new Error(`Unexpected record without “${name}”`)
      const line = text.slice(start + label.length, text.indexOf('\n', start + label.length))
      return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    },
  }
}

/** A printed record on one line, with the line end: what was printed has no line ends within values. */
export function recordLine(text: string): string {
  return `${text.replace(/\n */g, '')}\n`
}
