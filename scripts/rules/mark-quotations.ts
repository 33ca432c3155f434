import { angle } from '../text/kinds.ts'
import type { Rule } from './rule.ts'
import { findIndentedQuotations } from './structure/find-indented-quotations.ts'
import { findQuotations } from './structure/find-quotations.ts'

/**
 * Marks what a text quotes: in a mail, two lines or more that start with `>`, and quotations within
 * them, which have two of these marks, which go, for the quotation prints its own, and a few words that were
 * wrapped out of a quoted line are joined to it; elsewhere, whole paragraphs of prose that stand further in than most lines.
 *
 * Changes:
 * - `"> alpha\n> bravo"` → `"alpha\nbravo"`
 * - `"Alpha wrote:\n> bravo\n>\n> charlie\nDelta."` → `"Alpha wrote:\n\nbravo\n\ncharlie\n\nDelta."`
 * - `"> alpha\n> bravo\n\nCharlie:\n\n> delta"` → `"alpha\nbravo\n\nCharlie:\n\ndelta"`
 * - `"Alpha <alpha@bravo.example> wrote:\n\n> charlie\n\nDelta."` → `"Alpha <alpha@bravo.example> wrote:\n\ncharlie\n\nDelta."`
 * - `"> > alpha\n>> bravo\n> charlie"` → `"alpha\nbravo\n\ncharlie"`
 * - `"> Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo\nlima\n> mike november."` → `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima\nmike november."`
 * - `"Alpha bravo charlie\ndelta echo:\n\n    Foxtrot golf hotel india juliett kilo lima\n    mike november.\n\nOscar."` marks `"Foxtrot golf hotel india juliett kilo lima\n    mike november."`
 *
 * Leaves alone:
 * - `"Alpha:\n\n> bravo\n\nCharlie."`: one line may be anything: a prompt, an arrow, a sign.
 * - `"5 > 4\n4 > 3"`: within a line it is a sign.
 * - `">>> alpha = 1\n>>> print(alpha)"`: Python asks for a line by three of them; whoever quotes a third time has two marks elsewhere.
 * - `"alpha\n> bravo\ncharlie"`: so is it in one line of others, where nothing else is quoted.
 * - `"    > alpha\n    > bravo"`: what stands in so far is code, or a table.
 * - `"Alpha.\n\n    for (const bravo of charlie) delta(bravo,\n        echo)\n\nFoxtrot.\n\nGolf."`: code is no prose.
 * - `"    Alpha bravo charlie delta echo foxtrot golf\nhotel india.\n    Juliett kilo."`: the first lines of paragraphs.
 * - `"Alpha:\n\n    Red the rose,\n    blue the sea.\n\nBravo.\n\nCharlie."`: short lines are verse, or an address.
 */
export const markQuotations: Rule = {
  name: 'mark-quotations',
  class: 'structure',
  keeps: 'all-but-quote-marks',
  dialects: ['plain'],
  run: ({ text, layout, metadata }) => {
    const indented = findIndentedQuotations(layout.lines)
    if ((layout.kinds & angle) === 0) return { structures: indented }
    const { edits, structures } = findQuotations(text, Object.hasOwn(metadata, 'mail'))
    return { edits, structures: [...structures, ...indented] }
  },
}
