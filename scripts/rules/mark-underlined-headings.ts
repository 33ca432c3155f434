import { createIsWithin } from '../text/edits-within.ts'
import { type Structure, sortStructures } from '../text/structure.ts'
import type { Rule } from './rule.ts'
import { depthsOf } from './structure/drawn-depths.ts'
import { findUnderlinedHeadings } from './structure/find-underlined-headings.ts'

/** Of which any row has one. */
const hint = /\n[ \t]*([=~^"#+*-])\1\1/

/**
 * Marks headings with a row of marks below them, and perhaps one above, as authors draw them, and
 * newsletters without HTML. The rows go: the heading prints its own mark. Each kind of row is a depth, in the
 * order in which they come; the first heading is the title where no other has its kind of row.
 *
 * Changes:
 * - `"Alpha bravo\n===========\n\nCharlie delta."` → `"Alpha bravo\n\n\nCharlie delta."`
 * - `"Alpha.\n\nBravo\n-----\nCharlie delta."` → `"Alpha.\n\nBravo\n\nCharlie delta."`
 * - `"==========\n  Alpha\n==========\n\nBravo charlie."` → `"\n  Alpha\n\n\nBravo charlie."`
 * - `"Alpha.\n\n** Bravo charlie\n------------------------------\n\nDelta."` → `"Alpha.\n\nBravo charlie\n\n\nDelta."`
 * - `"1.0 (2018-05-04)\n--------------------\n\nA.\n\n1.1\n--------------------\n\nAlpha\n--------------------\n\nB."` → `"1.0 (2018-05-04)\n\n\nA.\n\n1.1\n\n\nAlpha\n\n\nB."`
 * - `"Who wrote Alpha, and what is it for?\n------------------------------------\n\nBravo."` → `"Who wrote Alpha, and what is it for?\n\n\nBravo."`
 * - `"Alpha.\n\n茶山\n~~~~\n\n山上有茶。"` → `"Alpha.\n\n茶山\n\n\n山上有茶。"`
 *
 * Leaves alone:
 * - `"Alpha.\n\nBravo\n---\n\nCharlie delta."`: so short a row may part what is above it from what is below.
 * - `"Alpha bravo charlie delta echo foxtrot.\n---------------------------------------"`: this is a sentence.
 * - `"Alpha bravo\ncharlie delta\n-------------\n\nEcho."`: the last line of a paragraph.
 * - `"Alpha   Bravo\n-------------\n1       2"`: the head of a table.
 * - `"Alpha.\n\n-----\nBravo\n-----\nCharlie\n-----"`: one more row makes it a table.
 * - `"Alpha.\n\n--------------------\nBravo charlie\n--------------------\n\nDelta."`: long rows frame it.
 * - `"Alpha.\n\n     Bravo\n     =====\n\nCharlie.\n\nDelta."`: it stands in as an example does.
 * - `"Alpha.\n\nBravo charlie\n_____________\n\nDelta."`: such a line ends a page.
 * - `"- alpha\n-------\n\nBravo."`: an item.
 * - `"1.0 (2018-05-04)\n--------------------\n\nAlpha.\n\n1.1 (2019-05-04)\n--------------------\n\nBravo."`: so long a row may part days.
 */
export const markUnderlinedHeadings: Rule = {
  name: 'mark-underlined-headings',
  class: 'structure',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, layout, structures }) => {
    if (!hint.test(text)) return {}
    const within = (name: Structure['type']) =>
      createIsWithin(sortStructures(structures).filter(({ type }) => type === name))
    const [isCode, isQuoted] = [within('code'), within('blockquote')]
    const found = findUnderlinedHeadings(layout.lines, ({ start }) => {
      if (isCode(start)) return 'code'
      return isQuoted(start) ? 'blockquote' : undefined
    })
    const styles = [...new Set(found.map(({ style }) => style))]
    const depths = depthsOf(
      styles,
      found.map(({ heading, rows: [over], style }) => ({
        first: over !== undefined && over.start < heading.start ? over : heading,
        words: heading.text,
        style,
      })),
      layout.lines,
    )
    return {
      edits: found.flatMap(({ heading: { start }, mark, rows }) =>
        [...rows, ...(mark > 0 ? [{ start, end: start + mark }] : [])]
          .map((taken) => ({ start: taken.start, end: taken.end, text: '' }))
          .sort((one, other) => one.start - other.start),
      ),
      structures: found.map(
        ({ heading: { start, end }, style }): Structure => ({
          ...{ type: 'heading', start, end, isDrawn: true },
          depth: depths.get(style) ?? 2,
        }),
      ),
    }
  },
}
