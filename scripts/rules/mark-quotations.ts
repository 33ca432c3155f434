import type { Rule } from './rule.ts'
import { findQuotations } from './structure/find-quotations.ts'

/**
 * Marks what a mail quotes: two lines or more that start with `>`, and quotations within them, which
 * have two. The marks go: the quotation prints its own.
 *
 * Changes:
 * - `"> alpha\n> bravo"` → `"alpha\nbravo"`
 * - `"Alpha wrote:\n> bravo\n>\n> charlie\nDelta."` → `"Alpha wrote:\n\nbravo\n\ncharlie\n\nDelta."`
 * - `"> > alpha\n>> bravo\n> charlie"` → `"alpha\nbravo\n\ncharlie"`
 *
 * Leaves alone:
 * - `"> alpha"`: one line may be anything: a prompt, an arrow, a sign.
 * - `"5 > 4\n4 > 3"`: within a line it is a sign.
 * - `"alpha\n> bravo\ncharlie"`: so is it in one line of others.
 * - `"    > alpha\n    > bravo"`: what stands in so far is code, or a table.
 */
export const markQuotations: Rule = {
  name: 'mark-quotations',
  class: 'structure',
  keeps: 'all-but-quote-marks',
  dialects: ['plain'],
  run: ({ text }) => findQuotations(text),
}
