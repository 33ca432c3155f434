import type { Rule } from './rule.ts'
import { findListItems } from './structure/find-lists.ts'

/**
 * Marks the items of lists, by their bullets or by numbers that follow each other, and the lists
 * within them, by their indents. The bullets and numbers go: the list prints its own. A bullet may have been
 * read from a picture of the page as `¢` or, three times or more in a text, as `e`, `©` or `«`.
 *
 * Changes:
 * - `"- alpha\n- bravo"` → `"alpha\nbravo"`
 * - `"• alpha"` → `"alpha"`
 * - `"1. alpha\n2. bravo"` → `"alpha\nbravo"`
 * - `"(3) alpha\n\n(4) bravo"` → `"alpha\n\nbravo"`
 * - `"  * alpha\n      + bravo\n      + charlie\n  * delta"` → `"  alpha\n      bravo\n      charlie\n  delta"`
 * - `"-   It is alpha.\n\n-   It is bravo."` → `"It is alpha.\n\nIt is bravo."`
 * - `"Alpha:\n   - It is bravo."` → `"Alpha:\n   It is bravo."`
 * - `"Alpha\n  * bravo\n  * charlie\n\nDelta.\n\n  * echo"` → `"Alpha\n  bravo\n  charlie\n\nDelta.\n\n  echo"`
 * - `"e Alpha.\n\ne Bravo.\n\ne Charlie."` → `"Alpha.\n\nBravo.\n\nCharlie."`
 * - `"e Alpha.\n\n« Bravo.\n\n© Charlie.\n\nDelta.\n\n+ Echo."` → `"Alpha.\n\nBravo.\n\nCharlie.\n\nDelta.\n\nEcho."`
 * - `"Alpha.\n\n* bravo\n* charlie\n\nDelta.\n\n* echo\n* foxtrot\n\nGolf.\n\n* hotel"` → `"Alpha.\n\nbravo\ncharlie\n\nDelta.\n\necho\nfoxtrot\n\nGolf.\n\nhotel"`
 * - `"•\talpha\no\tbravo\no\tcharlie\n•\tdelta"` → `"alpha\nbravo\ncharlie\ndelta"`
 * - `"¢ alpha\n¢ bravo"` → `"alpha\nbravo"`
 * - `"- It is alpha.\n- It is\n  bravo."` → `"It is alpha.\nIt is\n  bravo."`
 *
 * Leaves alone:
 * - `"1992. That was a year.\n1993. That was the next one."`: these are years.
 * - `"- Are you alpha?\n- No, I am bravo."`: people speak.
 * - `"- It is\nalpha.\n- It is\n  bravo."`: so it does where they go on at the margin.
 * - `"– alpha\n– bravo"`: people speak behind such a dash, too.
 * - `"o\talpha\no\tbravo"`: a letter, within no list that Word wrote.
 * - `"* alpha"`: one star alone marks a footnote.
 * - `"1. alpha\n\nBravo charlie.\n\n2. delta"`: numbered sections have text between them.
 * - `"1. alpha\n3. bravo"`: Markdown numbers on, and would change what was written.
 * - `"e Alpha.\n\ne Bravo."`: in some languages it is a word.
 * - `"« Alpha.\n\n« Bravo », charlie.\n\n« Delta »."`: somebody is quoted.
 * - `"© 2018 Alpha\n\n© 2019 Bravo\n\n© 2020 Charlie"`: who has a right.
 * - `"a) alpha\nb) bravo"`: Markdown has no letters for items.
 * - `"1. e4 e5 2. Nf3"`: one number alone is no list.
 * - `"-5 is less than -4\n-4 is less than -3"`: a minus has no blank behind it.
 */
export const markLists: Rule = {
  name: 'mark-lists',
  class: 'structure',
  keeps: 'all-but-list-marks',
  dialects: ['plain'],
  run: ({ layout, structures }) => {
    const headings = new Set(
      structures.filter(({ type }) => type === 'heading').map(({ start }) => start),
    )
    const starts = new Set(
      structures.filter(({ type }) => type === 'hangingItem').map(({ start }) => start),
    )
    const hanging = layout.lines.filter(({ start }) => starts.has(start))
    const found = findListItems(layout.lines, hanging).filter(
      ({ item }) => !headings.has(item.line.start),
    )
    return {
      edits: found.map(({ item: { line, mark } }) => ({
        start: line.start,
        end: line.start + mark.length,
        text: '',
      })),
      structures: found.map(({ item: { line, mark }, end }) => ({
        type: 'listItem',
        ...(mark.number !== undefined && { number: mark.number }),
        start: line.start,
        end,
      })),
    }
  },
}
