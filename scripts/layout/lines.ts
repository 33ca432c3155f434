import { anyKinds, uneven } from '../text/kinds.ts'
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

/**
 * The lines of `text`, whose only line end is `\n`, without the blank ones. It has characters of
 * no kinds but `kinds`.
 */
export function readLines(text: string, kinds = anyKinds, measure: Measure = 'columns'): Line[] {
  const lines: Line[] = []
  const isEven = (kinds & uneven) === 0 && measure !== 'bytes'
  let blanksBefore = 0
  for (let from = 0; from <= text.length; ) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    let start = from
    while (start < to && isBlank(text, start)) start++
    if (start === to) blanksBefore++
    else {
      let end = to
      while (isBlank(text, end - 1)) end--
      const line = text.slice(start, end)
      const columns = isEven ? line.length : columnsOf(line, measure)
      const indent = start === from ? 0 : indentOf(text.slice(from, start), measure)
      lines.push({
        start,
        end,
        text: line,
        columns,
        mostColumns: columns + indent + (isEven ? 0 : ambiguousColumns(line, measure)),
        indent,
        blanksBefore,
      })
      blanksBefore = 0
    }
    from = to + 1
  }
  return lines
}

function indentOf(blanks: string, measure: Measure): number {
  return columnsOf(blanks.replaceAll('\t', '    '), measure)
}

/** As `\s` and `trim` tell. */
function isBlank(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit >= 0xa0 && /\s/.test(text.charAt(offset))
}
