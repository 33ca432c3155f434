import { ambiguousColumns, columnsOf, type Measure } from './columns.ts'

/** One line of a text that is not blank. Offsets are UTF-16 code units. */
export interface Line {
  /** Of the first and behind the last character that is no blank. */
  readonly start: number
  readonly end: number
  /** The text between them. */
  readonly text: string
  /** The fewest columns that it takes: without its indent, and with narrow quotation marks. */
  readonly columns: number
  /** The most: some programs count the indent when they wrap, and East Asian ones wide marks. */
  readonly mostColumns: number
  /** The columns of the blanks before it; a tab takes four. */
  readonly indent: number
  /** How many blank lines stand before it. */
  readonly blanksBefore: number
}

/** The lines of `text`, whose only line end is `\n`, without the blank ones. */
export function readLines(text: string, measure: Measure = 'columns'): Line[] {
  const lines: Line[] = []
  let blanksBefore = 0
  let offset = 0
  while (offset <= text.length) {
    const lineEnd = text.indexOf('\n', offset)
    const whole = text.slice(offset, lineEnd < 0 ? text.length : lineEnd)
    const trimmed = whole.trim()
    if (trimmed === '') blanksBefore++
    else {
      const blanks = whole.slice(0, whole.length - whole.trimStart().length)
      const start = offset + blanks.length
      const indent = blanks === '' ? 0 : columnsOf(blanks.replaceAll('\t', '    '), measure)
      const columns = columnsOf(trimmed, measure)
      lines.push({
        start,
        end: start + trimmed.length,
        text: trimmed,
        columns,
        mostColumns: columns + indent + ambiguousColumns(trimmed, measure),
        indent,
        blanksBefore,
      })
      blanksBefore = 0
    }
    offset += whole.length + 1
  }
  return lines
}
