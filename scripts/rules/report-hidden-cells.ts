import type { Table } from 'mdast'
import { eachNode } from '../markdown/each-node.ts'
import { bar } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Reports what stands in a row of a table beyond the columns of its head: GFM, and whatever reads a table as
 * it does, shows none of it. Most often a `|` within code or words was meant.
 *
 * Changes nothing, but reports:
 * - .md `"| a | b |\n| - | - |\n| c | d | e |"` reports `"| e |"`
 * - .md `"| a |\n| - |\n| \u0060b|c\u0060 |"` reports `"|c\u0060 |"`
 *
 * Leaves alone:
 * - .md `"| a | b |\n| - | - |\n| c |"`: what is not there cannot be lost.
 * - .md `"| a | b |\n| - | - |\n| c | d | |"`: neither can a cell without text.
 * - .md `"| a |\n| - |\n| b \\| c |"`: this is one cell.
 * - .md `"a | b | c"`: a line alone is no table.
 */
export const reportHiddenCells: Rule = {
  name: 'report-hidden-cells',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['markdown'],
  needs: bar,
  run: ({ text, tree }) => {
    const findings: Finding[] = []
    if (tree === undefined) return { findings }
    eachNode(tree, (node) => {
      if (node.type !== 'table') return node.type !== 'paragraph'
      findings.push(...hiddenIn(node, text))
      return false
    })
    return { findings }
  },
}

// In code points, of what is told of the cells.
const longest = 40

/** One for a table, in the first row that has such cells. */
function hiddenIn({ children: [head, ...rows] }: Table, text: string): Finding[] {
  const columns = head?.children.length ?? 0
  const wide = rows.filter(({ children }) =>
    children.slice(columns).some((cell) => cell.children.length > 0),
  )
  const [row] = wide
  if (row === undefined) return []
  const start = row.children[columns]?.position?.start.offset ?? 0
  const end = row.position?.end.offset ?? start
  const actual = text.slice(start, end)
  const characters = Array.from(actual)
  const told = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : actual
  const others = wide.length === 1 ? '' : ` in ${wide.length} rows, this the first of them,`
  return [
    {
      ...{ start, end, severity: 'warning', actual },
      text: `Unexpected “${told}” beyond the columns of the table,${others} expected ${columns} at most, as its head has: readers are not shown it; write a “|” of the text as “\\|”, or give the head another column`,
    },
  ]
}
