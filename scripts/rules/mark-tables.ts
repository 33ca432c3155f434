import type { Line } from '../layout/lines.ts'
import { bar, blankPair, tab } from '../text/kinds.ts'
import type { Rule } from './rule.ts'
import { findDrawnTables } from './structure/find-drawn-tables.ts'
import { findTables, type Run } from './structure/find-tables.ts'

/**
 * Marks tables of figures, whose columns are made of blanks, tables whose cells tabs part, and tables and trees of files that somebody has
 * drawn with bars or lines: they are kept as they stand, as preformatted text, since no other form shows the same in all systems.
 *
 * Changes nothing but the kind of the block:
 * - `"Alpha:\n\n             May   June\nBravo         12     14\nCharlie      3.4    4.1\n\nDelta."` marks `"             May   June\nBravo         12     14\nCharlie      3.4    4.1"`
 * - `"Table 1. Alpha\nBravo         12\nCharlie      3.4\nDelta      1,200"` marks `"Bravo         12\nCharlie      3.4\nDelta      1,200"`
 * - `"Alpha\t12\t14\nBravo\t3\t4\nCharlie\t7\t-"` marks `"Alpha\t12\t14\nBravo\t3\t4\nCharlie\t7\t-"`
 * - `"Alpha\tbravo\tcharlie\nDelta\techo\tfoxtrot"` marks `"Alpha\tbravo\tcharlie\nDelta\techo\tfoxtrot"`
 * - `"+-----+---+\n| b c | 1 |\n+-----+---+"` marks `"+-----+---+\n| b c | 1 |\n+-----+---+"`
 * - `"Alpha:\n a | b\n---+---\n c | d"` marks `" a | b\n---+---\n c | d"`
 * - `"Name  Size\n----  ----\nbob   12 k"` marks `"Name  Size\n----  ----\nbob   12 k"`
 * - `"alpha/\n├── bravo\n└── charlie"` marks `"alpha/\n├── bravo\n└── charlie"`
 *
 * Leaves alone:
 * - `"Alpha     bravo\nCharlie   delta\nEcho      foxtrot"`: verse has such gaps, too.
 * - `"Alpha\tbravo\nCharlie\tdelta"`: two lines of two words may be any.
 * - `"Alpha\t\tbravo\nCharlie\tdelta\nEcho\t\tfoxtrot"`: tabs that put words below one another.
 * - `"Alpha  12\nBravo     12"`: two lines are no table.
 * - `"12 Alpha\n14 Bravo\n16 Charlie"`: a list.
 * - `"| alpha |\n| bravo |\n| charlie |"`: nothing is drawn above, below or between.
 * - `"alpha | bravo\ncharlie | delta"`: a bar in a line is a sign.
 * - `"Alpha bravo\n-----------\ncharlie delta"`: a line below a line has no columns.
 * - `"|-- alpha\nbravo"`: one branch is no tree.
 * - `"-- --\nalpha bravo\ncharlie"`: a row of marks.
 * - `"In 1992 alpha bravo\nand 14 of the 20\nwere 3 and 4"`: no gap.
 * - `"Alpha bravo.  Charlie 12\ndelta.  Echo 13 foxtrot\ngolf hotel.  India 14"`: two blanks behind a sentence.
 */
export const markTables: Rule = {
  name: 'mark-tables',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  // A column of blanks is two of them wide at least; a tab may be more than one.
  needs: tab | blankPair | bar,
  run: ({ text, layout }) => {
    const { lines } = layout
    const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
    const textOf = ({ start, end }: Line) => text.slice(startOf(start), end)
    const tables = findDrawnTables(lines, textOf)
    const drawn = new Set(tables.flatMap(linesOf))
    const others = findTables(lines, textOf).filter(
      (run) => !linesOf(run).some((at) => drawn.has(at)),
    )
    return {
      structures: [...tables, ...others].map((table) => ({
        type: 'code',
        start: startOf(lines[table.start]?.start ?? 0),
        end: lines[table.end - 1]?.end ?? 0,
      })),
    }
  },
}

function linesOf({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}
