import type { Line } from '../../layout/lines.ts'
import { columnsOfText } from './columns-of-text.ts'

/** Lines that adjoin, from the first to the last, `end` exclusive. */
export interface Run {
  readonly start: number
  readonly end: number
}

const fewestRows = 3
// Of more than two columns, which tabs part.
const fewestWideRows = 2
// In columns: two spaces may stand behind a full stop, but not in every line at the same place.
const narrowestGap = 2
// In UTF-16 code units, and in lines: a line of prose is longer, and a list of names has no columns.
const longestLine = 200
const longestCell = 60

// A number, or a bullet.
const itemMark = /^(?:\(?\w{1,3}[.)]|[^\p{L}\p{N}]|o)\s/u
const mostRows = 1000

// Units, currencies, marks of a note; a dash or a dot where there is no figure.
const figure = /^(?=.*\d)[^\p{L}]*(?:\p{L}{1,3}[^\p{L}]*)?$|^[-–—.·…*]+$/u
const ruler = /^[-–—=_+|.\s]+$/u

/**
 * The runs of adjoining `lines` that are tables of figures: gaps stand below one another in all of
 * them, and right of the first gap stand figures, but in one line that heads them. A line above,
 * their caption, may be no part of it. Where tabs part as many cells in each line, they may be words.
 * `textOf` gives a line with its indent.
 */
export function findTables(lines: readonly Line[], textOf: (line: Line) => string): Run[] {
  const tables: Run[] = []
  const isShort = (line: Line | undefined) => line !== undefined && line.text.length <= longestLine
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (isShort(lines[end - 1]) && isShort(lines[end]) && lines[end]?.blanksBefore === 0) end++
    const from = [start, start + 1].find((from) => isTable(lines.slice(from, end), textOf))
    if (from !== undefined) tables.push({ start: from, end })
    else tables.push(...findTabbed(lines, start, end))
    start = end
  }
  return tables
}

/**
 * The runs of `lines` between `start` and `end` whose cells tabs part, as many in each: tables, whatever they hold,
 * unless there are other tabs right above or below.
 */
function findTabbed(lines: readonly Line[], start: number, end: number): Run[] {
  const tables: Run[] = []
  for (let from = start; from < end; ) {
    let to = from + 1
    while (to < end && mayBeTabbed(lines[to]) === mayBeTabbed(lines[from])) to++
    const [cells = 0, ...others] = lines.slice(from, to).map(cellsOf)
    const fewest = cells > 2 ? fewestWideRows : fewestRows
    if (cells > 1 && to - from >= fewest && others.every((count) => count === cells)) {
      tables.push({ start: from, end: to })
    }
    from = to
  }
  return tables
}

function mayBeTabbed(line: Line | undefined): boolean {
  return line?.text.includes('\t') === true && !itemMark.test(line.text)
}

/** How many cells of a table a line has, as word processors and spreadsheets write it; 0 where tabs align it. */
function cellsOf(line: Line): number {
  if (line.indent > 0 || !mayBeTabbed(line) || /\t\s| \t/.test(line.text)) return 0
  const cells = line.text.split('\t')
  return cells.some((cell) => cell.length > longestCell) ? 0 : cells.length
}

function isTable(lines: readonly Line[], textOf: (line: Line) => string): boolean {
  if (lines.length < fewestRows || lines.length > mostRows) return false
  if (lines.some(({ text }) => text.length > longestLine)) return false
  if (lines.filter(mayBeRow).length < fewestRows - 1) return false
  const rows = lines
    .filter(({ text }) => !ruler.test(text))
    .map((line) => columnsOfText(textOf(line)))
  const gap = firstGap(rows)
  if (gap === undefined) return false
  const cells = rows.map((row) =>
    row
      .slice(gap)
      .join('')
      .split(/\s{2,}/)
      .filter((cell) => cell.trim() !== ''),
  )
  const figures = cells.filter(
    (row) => row.length > 0 && row.every((cell) => figure.test(cell.trim())),
  )
  return figures.length >= fewestRows - 1 && figures.length >= rows.length - 1
}

/** Whether a line has a gap within it, or is right of one as a whole. */
function mayBeRow({ text }: Line): boolean {
  return /\s\s|\t/.test(text) || (!/[A-Za-z]{4}/.test(text) && figure.test(text))
}

/** Behind the first columns that are blank in all rows, with something to their left in all but the head. */
function firstGap(rows: readonly (readonly string[])[]): number | undefined {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const isBlank = (row: readonly string[], column: number) =>
    /^\s?$/.test(row[column] ?? ' ') && row[column] !== ''
  let blank = 0
  let isBehindText = false
  for (let column = 0; column < width; column++) {
    if (rows.every((row) => isBlank(row, column))) blank++
    else {
      if (blank >= narrowestGap && isBehindText) return column
      blank = 0
      isBehindText = true
    }
  }
  return undefined
}
