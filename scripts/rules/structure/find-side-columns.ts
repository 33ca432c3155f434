import type { Line } from '../../layout/lines.ts'
import { goesOnForSure } from '../../layout/pairs.ts'
import type { Run } from './find-tables.ts'

// In UTF-16 code units: the indent of a paragraph and letters of other widths move the start of a column as far.
const slack = 4
// A column that starts further left has no room for prose beside it.
const leftmost = 20
// No page is as wide, in UTF-16 code units, or as long, in lines.
const widestPage = 1000
const longestPage = 200
// Of blanks: full stops have narrower gaps behind them, too.
const usualGap = 3
// Between two gaps, on average: justified lines and tables have fewer.
const fewestWords = 3
// Lines that cross a gutter one after the other, as a heading over both columns does, before it has ended; and of all.
const mostCrossing = 6
const mostCrossingShare = 0.3
// A page of three columns has two, and the next page may have others.
const mostGutters = 6
// Lines that show the gutter; lines of a column over whose ends sentences go on, and their share.
const fewestShown = 5
const fewestJoins = 3
const leastJoined = 0.2

/** A place at which the words right of a gap start in line after line, and what stands on both sides of it. */
interface Gutter {
  /** The UTF-16 offset in the line at which words on the right started last. */
  at: number
  /** The first line and the last with words on the right. */
  readonly first: number
  last: number
  /** The lines with words on both sides, and those of them with a gap as wide as is usual. */
  rows: number
  wideRows: number
  /** The lines with words on the right alone, and those of them below one with words on the left alone. */
  rightLines: number
  turns: number
  /** The lines that cross it, in all, and since the last with words on the right. */
  crossing: number
  crossingSince: number
  isBelowLeft: boolean
  readonly left: Column
  readonly right: Column
}

interface Column {
  first: string
  last: string
  lines: number
  /** Of its lines, up to the next gap. */
  words: number
  /** The lines over whose ends a sentence goes on. */
  joins: number
}

/** Blanks before words: UTF-16 offsets in a line. */
interface Gap {
  readonly start: number
  readonly end: number
}

/**
 * The runs of `lines` in which prose stands in columns side by side, as programs write a page that was set in
 * columns when they are told to keep its layout: words start below one another behind a gap, few lines cross
 * it, and sentences go on from line to line on both sides. The lines of two columns may also take turns.
 * `textOf` gives a line with its indent. Linear.
 */
export function findSideColumns(lines: readonly Line[], textOf: (line: Line) => string): Run[] {
  const runs: Run[] = []
  let open: Gutter[] = []
  const close = (gutters: readonly Gutter[]) => {
    for (const gutter of gutters) if (partsColumns(gutter)) runs.push(runOf(gutter, lines))
  }
  for (const [index, line] of lines.entries()) {
    const isOfPage = line.indent + line.text.length <= widestPage
    const mayHaveGap = isOfPage && (line.indent >= leftmost || line.text.includes('  '))
    if (!mayHaveGap && open.length === 0) continue
    const text = textOf(line)
    const gaps = mayHaveGap ? gapsIn(text) : []
    for (const gutter of open) addLine(gutter, text, gaps, index)
    close(open.filter(hasEnded))
    open = open.filter((gutter) => !hasEnded(gutter))
    for (const gap of gaps) {
      if (gap.end < leftmost || open.some((gutter) => isAt(gutter, gap))) continue
      if (open.length === mostGutters) close(open.splice(0, 1))
      const gutter = openGutter(gap, index)
      addLine(gutter, text, [gap], index)
      open.push(gutter)
    }
  }
  close(open)
  return joinRuns(runs)
}

function gapsIn(text: string): Gap[] {
  return Array.from(text.matchAll(/ {2,}/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

function openGutter({ end }: Gap, index: number): Gutter {
  const column = (): Column => ({ first: '', last: '', lines: 0, words: 0, joins: 0 })
  return {
    ...{ at: end, first: index, last: index },
    ...{ rows: 0, wideRows: 0, rightLines: 0, turns: 0 },
    ...{ crossing: 0, crossingSince: 0, isBelowLeft: false },
    ...{ left: column(), right: column() },
  }
}

function isAt({ at }: Gutter, { end }: Gap): boolean {
  return Math.abs(end - at) <= slack
}

function addLine(gutter: Gutter, text: string, gaps: readonly Gap[], index: number): void {
  const gap = gaps.find((gap) => isAt(gutter, gap))
  if (gap !== undefined) addRight(gutter, text, gap, index)
  else if (text.length <= gutter.at) addLeft(gutter, text)
  else {
    gutter.crossing++
    gutter.crossingSince++
  }
  gutter.isBelowLeft = gap === undefined && text.length <= gutter.at
}

function addRight(gutter: Gutter, text: string, { start, end }: Gap, index: number): void {
  const left = text.slice(0, start)
  const right = text.slice(end)
  addTo(gutter.right, right, right.split('  ', 1)[0] ?? '')
  if (left.trim() !== '') {
    addLeft(gutter, left)
    gutter.rows++
    if (end - start >= usualGap) gutter.wideRows++
  } else {
    gutter.rightLines++
    if (gutter.isBelowLeft) gutter.turns++
  }
  gutter.at = end
  gutter.last = index
  gutter.crossingSince = 0
}

function addLeft(gutter: Gutter, text: string): void {
  const line = text.trimStart()
  addTo(gutter.left, line, line.slice(line.lastIndexOf('  ') + 1).trimStart())
}

function addTo(column: Column, text: string, cell: string): void {
  if (column.lines++ === 0) column.first = text
  column.words += cell.split(' ').length
  if (goesOnForSure({ before: { text: column.last }, after: { text } })) column.joins++
  column.last = text
}

function hasEnded({ crossingSince }: Gutter): boolean {
  return crossingSince > mostCrossing
}

function partsColumns(gutter: Gutter): boolean {
  const { rows, wideRows, rightLines, turns, crossing, crossingSince, left, right } = gutter
  const isProse = ({ lines, words, joins }: Column) =>
    joins >= fewestJoins && joins >= leastJoined * lines && words >= fewestWords * lines
  return (
    rows + turns >= fewestShown &&
    wideRows * 2 >= rows &&
    crossing - crossingSince <= mostCrossingShare * (rows + rightLines) &&
    isProse(left) &&
    isProse(right)
  )
}

/** The lines of a gutter, with what goes on of its columns below, and a sentence on the left that starts above. */
function runOf({ at, first, last, left }: Gutter, lines: readonly Line[]): Run {
  let start = first
  const highest = Math.max(0, first - longestPage)
  for (let below = { text: left.first }; start > highest; below = lines[start] as Line) {
    const line = lines[start - 1] as Line
    const isLeft = lines[start]?.blanksBefore === 0 && endOf(line) <= at
    if (!isLeft || !goesOnForSure({ before: line, after: below })) break
    start--
  }
  let end = last + 1
  for (let line = lines[end]; line !== undefined && end < last + longestPage; line = lines[++end]) {
    if (line.blanksBefore > 0 || endOf(line) > at) break
  }
  return { start, end }
}

/** Behind the last column of a line, about. */
function endOf({ indent, text }: Line): number {
  return indent + text.length
}

/** Runs that overlap or adjoin as one: a page of three columns has two gutters. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last === undefined || run.start > last.end) joined.push(run)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, run.end) }
  }
  return joined
}
