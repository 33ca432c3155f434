import { blankPair, tab } from '../text/kinds.ts'
import type { Rule } from './rule.ts'
import { findTables } from './structure/find-tables.ts'

/**
 * Marks tables of figures, whose columns are made of blanks: they are kept as they stand, as
 * preformatted text, since no other form shows the same in all systems.
 *
 * Changes nothing but the kind of the block:
 * - `"Alpha:\n\n             May   June\nBravo         12     14\nCharlie      3.4    4.1\n\nDelta."` marks `"             May   June\nBravo         12     14\nCharlie      3.4    4.1"`
 * - `"Table 1. Alpha\nBravo         12\nCharlie      3.4\nDelta      1,200"` marks `"Bravo         12\nCharlie      3.4\nDelta      1,200"`
 * - `"Alpha\t12\t14\nBravo\t3\t4\nCharlie\t7\t-"` marks `"Alpha\t12\t14\nBravo\t3\t4\nCharlie\t7\t-"`
 *
 * Leaves alone:
 * - `"Alpha     bravo\nCharlie   delta\nEcho      foxtrot"`: verse has such gaps, too.
 * - `"Alpha  12\nBravo     12"`: two lines are no table.
 * - `"12 Alpha\n14 Bravo\n16 Charlie"`: a list.
 * - `"In 1992 alpha bravo\nand 14 of the 20\nwere 3 and 4"`: no gap.
 * - `"Alpha bravo.  Charlie 12\ndelta.  Echo 13 foxtrot\ngolf hotel.  India 14"`: two blanks behind a sentence.
 */
export const markTables: Rule = {
  name: 'mark-tables',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  // A column of blanks is two of them wide at least; a tab may be more than one.
  needs: tab | blankPair,
  run: ({ text, layout }) => {
    const { lines } = layout
    const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
    const tables = findTables(lines, ({ start, end }) => text.slice(startOf(start), end))
    return {
      structures: tables.map((table) => ({
        type: 'code',
        start: startOf(lines[table.start]?.start ?? 0),
        end: lines[table.end - 1]?.end ?? 0,
      })),
    }
  },
}
