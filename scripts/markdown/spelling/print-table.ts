import type { Table } from 'mdast'
import { printCell } from './print-written.ts'

/** What stands below a head. */
const dashes = { left: ':---', right: '---:', center: ':---:' } as const

/**
 * Prints a table whose text is kept as it was written as the handlers of `remarkGfm` do, or nothing where a
 * row has other cells than the first, or a cell is empty or holds more than `printCell` can print.
 */
export function printTable({ children, align }: Table): string | undefined {
  const lines: string[] = []
  const width = children[0]?.children.length ?? 0
  for (const row of children) {
    const cells: string[] = []
    for (const cell of row.children) {
      const printed = printCell(cell)
      if (printed === undefined) return undefined
      cells.push(printed)
    }
    if (cells.length !== width) return undefined
    lines.push(lineOf(cells))
  }
  const below = Array.from({ length: width }, (_, index) => {
    const side = align?.[index]
    return side ? dashes[side] : '---'
  })
  return width === 0 ? undefined : [lines[0], lineOf(below), ...lines.slice(1)].join('\n')
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
