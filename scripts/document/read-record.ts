/** The parts of a printed record that are read without reading all of it. */
export interface PrintedRecord {
  /** As `printRecord` gives it. */
  readonly text: string
  /** The value of a field that is no list and not the tree. */
  readonly field: <Value>(name: string) => Value
  /** The items of a list that is a field. */
  readonly list: <Item>(name: string) => Item[]
  /** How many items it has. */
  readonly count: (name: string) => number
}

/** Reads a record that `printRecord` printed: such a field stands on a line of its own. */
export function readRecord(text: string): PrintedRecord {
  function startOf(name: string): number {
    const label = `\n  ${JSON.stringify(name)}: `
    const start = text.indexOf(label)
    if (start === -1) throw new Error(`Unexpected record without “${name}”`)
    return start + label.length
  }

  /** With its brackets; empty where the list is. */
  function listText(name: string): string {
    const start = startOf(name)
    return text.startsWith('[]', start) ? '' : text.slice(start, text.indexOf('\n  ]', start) + 4)
  }

  return {
    text,
    field(name) {
      const start = startOf(name)
      const line = text.slice(start, text.indexOf('\n', start))
      return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    },
    list: (name) => JSON.parse(listText(name) || '[]'),
    count: (name) => Math.max(0, listText(name).split('\n').length - 2),
  }
}

/** A printed record on one line, with the line end: what was printed has no line ends within values. */
export function recordLine(text: string): string {
  return `${text.replace(/\n */g, '')}\n`
}
