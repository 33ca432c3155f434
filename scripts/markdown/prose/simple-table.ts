import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import type { Point } from 'unist'
import { phrasing } from './phrasing.ts'

/** A line with a blank on both sides of all that stands between two strokes. */
const row = /^\|(?: [^|]*[^| ] \|)+$/

/** What stands below the head, however many dashes. */
const alignments: ReadonlyMap<string, AlignType> = new Map([
  ['-', null],
  [':-', 'left'],
  ['-:', 'right'],
  [':-:', 'center'],
])

/**
 * The table that `block` is, where every line has as many cells as the first, none is empty, and nothing
 * could keep a stroke from parting two.
 */
export function simpleTable(block: string, start: Point): Table | undefined {
  const lines = block.split('\n')
  if (lines.length < 3 || /[\\`]/.test(block) || lines.some((line) => !row.test(line))) {
    return undefined
  }
  const align: AlignType[] = []
  for (const dashes of cellsOf(lines[1] ?? '')) {
    const found = alignments.get(dashes.trim().replace(/-+/, '-'))
    if (found === undefined) return undefined
    align.push(found)
  }
  const children: TableRow[] = []
  let place = start
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line)
    if (cells.length !== align.length) return undefined
    const own = index === 1 ? undefined : rowOf(cells, place)
    if (own !== undefined) children.push(own)
    else if (index !== 1) return undefined
    place = { line: place.line + 1, column: 1, offset: (place.offset ?? 0) + line.length + 1 }
  }
  const end = children.at(-1)?.position?.end ?? start
  return { type: 'table', align, children, position: { start, end } }
}

/** What stands between the strokes, with the blanks. */
function cellsOf(line: string): string[] {
  return line.slice(1, -1).split('|')
}

function rowOf(cells: readonly string[], start: Point): TableRow | undefined {
  const children: TableCell[] = []
  let place = start
  for (const [index, cell] of cells.entries()) {
    const own = phrasing(cell.slice(1, -1), along(place, 2))
    if (own === undefined) return undefined
    // To the next stroke, or behind the last.
    const end = along(place, cell.length + (index === cells.length - 1 ? 2 : 1))
    children.push({ type: 'tableCell', children: own, position: { start: place, end } })
    place = end
  }
  return { type: 'tableRow', children, position: { start, end: place } }
}

function along({ line, column, offset = 0 }: Point, length: number): Point {
  return { line, column: column + length, offset: offset + length }
}
