import type { Edit } from '../text/edit.ts'
import { blankAtEnd, blankAtStart } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

/**
 * Takes the blanks off both ends of every line. What an indent says of the layout was read before.
 *
 * Changes:
 * - `"alpha  \nbravo\t"` → `"alpha\nbravo"`
 * - `"   alpha\n\tbravo"` → `"alpha\nbravo"`
 * - `"　　一段文字"` → `"一段文字"`
 * - `"alpha\n \u00a0\nbravo"` → `"alpha\n\nbravo"`
 *
 * Leaves alone:
 * - `"alpha  bravo\tcharlie"`: blanks inside of a line may be a table's.
 * - `"alpha\u00a0: bravo"`: French writes a no-break space there.
 * - `"東京　大阪"`: inside of a line the ideographic space is text.
 * - `"\u200falpha"`: a direction mark is no blank.
 * - `"alpha\n\nbravo"`: line ends are not its concern.
 */
export const trimLines: Rule = {
  name: 'trim-lines',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  // Markdown cannot hold what it takes out, and would drop it without a record.
  requiredIn: ['plain'],
  needs: blankAtStart | blankAtEnd,
  run: ({ text }) => {
    const edits: Edit[] = []
    let start = 0
    for (const line of text.split('\n')) {
      const end = start + line.length
      const from = end - line.trimStart().length
      if (from > start) edits.push({ start, end: from, text: '' })
      const to = from === end ? end : start + line.trimEnd().length
      if (to < end) edits.push({ start: to, end, text: '' })
      start = end + 1
    }
    return { edits }
  },
}
