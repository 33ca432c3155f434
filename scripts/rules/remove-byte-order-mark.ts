import { unseen } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

/**
 * Takes out the byte-order marks at the start of what is left of a text, whatever becomes of other characters that
 * no reader can see: at the start of a file, nobody would read one as a part of the text.
 *
 * Changes:
 * - `"\ufeffalpha"` → `"alpha"`
 * - `"\ufeff\ufeffalpha \ufeffbravo"` → `"alpha \ufeffbravo"`
 * - .md `"\n\ufeff alpha"` → `"\n alpha"`
 *
 * Leaves alone:
 * - `"alpha\n\ufeffbravo"`: in the text, it is a character that cannot be seen.
 * - `"\u200balpha"`: a space without width may part words.
 * - .md `"alpha\n\n\ufeffbravo"`: as in plain text.
 */
export const removeByteOrderMark: Rule = {
  name: 'remove-byte-order-mark',
  class: 'character',
  keeps: 'all-but-invisibles',
  dialects: ['plain', 'markdown'],
  requiredIn: ['plain', 'markdown'],
  needs: unseen,
  run: ({ text }) => {
    // White space, of which JavaScript takes the mark to be.
    const [start = ''] = /^\s*/.exec(text) ?? []
    const marks = Array.from(start.matchAll(/\ufeff+/g))
    return {
      edits: marks.map(({ 0: mark, index }) => ({
        ...{ start: index, end: index + mark.length, text: '' },
      })),
    }
  },
}
