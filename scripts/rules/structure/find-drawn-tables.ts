import type { Line } from '../../layout/lines.ts'
import { columnsOfText } from './columns-of-text.ts'
import type { Run } from './find-tables.ts'

const fewestLines = 3

// Lines of boxes as well as what typewriters have for them. One of hyphens and bars alone is markup, of which
// there is none in plain text.
const border = /^(?=.*[-=─━═]{3})(?=.*[+\u2500-\u257f])[-=+|:_\s\u2500-\u257f]+$/u
// A border may go over some columns alone, and end at the bar of the others.
const row = /^[|+│┃║├┝┞┟┠┡┢┣╞╟╠].*[|+│┃║┤┥┦┧┨┩┪┫╡╢╣]$/u
// A line below the head, with a cross for each line between two columns.
const crossed = /^-{2,}(?:\+-{2,})+$/
// A line with a gap for each between two columns.
const ruler = /^(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)$/
// A line of a tree of files, one with a name of its own, and the root above.
const branch = /^(?:[├└]─|│|[|`+\\]-{2,}\s|\|\s{3})/u
const fork = /^[├└|`+\\][─-]/u
const root = /^\S+$/u

interface Scan {
  /** Behind the last line that was looked at and is a part. */
  readonly end: number
  readonly isTable: boolean
}

/**
 * The runs of adjoining `lines` that are tables somebody has drawn: each line within bars, with a border
 * among them; bars below the head where a line crosses them; or columns under a line that has gaps. And trees,
 * as of folders and the files in them.
 * `textOf` gives a line with its indent. Linear: where lines are no table, neither are the last of them, and
 * they are not looked at again.
 */
export function findDrawnTables(lines: readonly Line[], textOf: (line: Line) => string): Run[] {
  const tables: Run[] = []
  const kinds = [scanBoxed, scanCrossed, scanRuled, scanTree].map((scan) => ({ scan, passed: 0 }))
  for (let start = 0; start < lines.length; ) {
    let next = start + 1
    for (const kind of kinds) {
      if (start < kind.passed) continue
      const { end, isTable } = kind.scan(lines, start, textOf)
      kind.passed = end
      if (!isTable) continue
      tables.push({ start, end })
      next = end
      break
    }
    start = next
  }
  return tables
}

/** How far down lines go on to be `part` of what starts at `start`. */
function endOf(lines: readonly Line[], start: number, part: (line: Line) => boolean): number {
  let end = start
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if ((end > start && line.blanksBefore > 0) || !part(line)) break
    end++
  }
  return end
}

function scanBoxed(lines: readonly Line[], start: number): Scan {
  const end = endOf(lines, start, ({ text }) => row.test(text) || border.test(text))
  const borders = lines.slice(start, end).filter(({ text }) => border.test(text)).length
  return { end, isTable: end - start >= fewestLines && borders > 0 && borders < end - start }
}

function scanCrossed(lines: readonly Line[], start: number): Scan {
  const below = lines[start + 1]
  if (below === undefined || below.blanksBefore > 0 || !crossed.test(below.text)) {
    return { end: start, isTable: false }
  }
  const bars = below.text.split('+').length
  const end = endOf(lines, start, (line) => line === below || line.text.split('|').length >= bars)
  return { end, isTable: end - start >= fewestLines }
}

/** From a line with gaps to another one that closes the table, or from the head above such a line. */
function scanRuled(lines: readonly Line[], start: number, textOf: (line: Line) => string): Scan {
  const [first, second] = lines.slice(start, start + 2)
  const isOpen = first !== undefined && ruler.test(first.text)
  const found = isOpen ? first : second
  if (found === undefined || !ruler.test(found.text) || (!isOpen && found.blanksBefore > 0)) {
    return { end: start, isTable: false }
  }
  const gaps = gapsOf(columnsOfText(textOf(found)))
  let cells = 0
  const end = endOf(lines, start, (line) => {
    if (ruler.test(line.text)) return true
    const columns = columnsOfText(textOf(line))
    if (gaps.some((gap) => columns[gap] === '' || (columns[gap] ?? ' ').trim() !== '')) return false
    if (columns.slice(gaps[0]).some((column) => column.trim() !== '')) cells++
    return true
  })
  const isTable = end - start >= fewestLines && cells > 1
  if (!isTable || !isOpen || ruler.test(lines[end - 1]?.text ?? '')) return { end, isTable }
  // What no line closes may have a head below its first lines.
  return { end: endOf(lines, start, ({ text }) => ruler.test(text)), isTable: false }
}

function scanTree(lines: readonly Line[], start: number): Scan {
  const first = lines[start]
  const isRoot = (line: Line) => line === first && root.test(line.text)
  const end = endOf(lines, start, (line) => branch.test(line.text) || isRoot(line))
  const forks = lines.slice(start, end).filter(({ text }) => fork.test(text))
  return { end, isTable: forks.length > 1 }
}

/** The first column of each gap between the pieces of a line. */
function gapsOf(columns: readonly string[]): number[] {
  const isBlank = (column: number) => (columns[column] ?? ' ').trim() === ''
  const first = columns.findIndex((_, column) => !isBlank(column))
  return columns.flatMap((_, column) =>
    column > first && isBlank(column) && !isBlank(column - 1) ? [column] : [],
  )
}
