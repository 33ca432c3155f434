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
  run: ({ text }) => ({
    // The look-behind keeps a run of blanks inside of a line from being tried at each of its characters.
    edits: Array.from(
      text.matchAll(/(?<=^|\n)[^\S\n]+|(?<![^\S\n])[^\S\n]+(?=\n|$)/g),
      (match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: '',
      }),
    ),
  }),
}
