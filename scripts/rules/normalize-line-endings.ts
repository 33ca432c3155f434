import { otherLineEnd } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

/**
 * Writes every line end as `\n`: CRLF, CR, the separators of Unicode, and the vertical tab and
 * form feed of word processors and printers.
 *
 * Changes:
 * - `"alpha\r\nbravo\rcharlie"` → `"alpha\nbravo\ncharlie"`
 * - `"alpha\u2028bravo\u2029charlie"` → `"alpha\nbravo\ncharlie"`
 * - `"alpha\u0085bravo"` → `"alpha\nbravo"`
 * - `"alpha\fbravo\u000bcharlie"` → `"alpha\nbravo\ncharlie"`
 * - .md `"alpha\r\n\r\n    bravo\r\n"` → `"alpha\n\n    bravo\n"`
 *
 * Leaves alone:
 * - `"alpha\n\nbravo\n"`: it is what is wanted.
 * - `"alpha\tbravo"`: a tab ends no line.
 * - `"alpha\\r\\nbravo"`: an escape that is written out is words.
 * - .md `"alpha  \nbravo"`: the spaces before a line end are a hard break.
 * - `""`: an empty text has no line.
 */
export const normalizeLineEndings: Rule = {
  name: 'normalize-line-endings',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  requiredIn: ['plain', 'markdown'],
  dialects: ['plain', 'markdown'],
  needs: otherLineEnd,
  run: ({ text }) => ({
    edits: Array.from(text.matchAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: '\n',
    })),
  }),
}
