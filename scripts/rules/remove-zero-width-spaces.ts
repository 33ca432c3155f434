import { proseRanges } from '../markdown/prose-ranges.ts'
import { decodeReferences } from '../text/character-references.ts'
import { editsWithin } from '../text/edits-within.ts'
import { unseen } from '../text/kinds.ts'
import { once } from '../text/once.ts'
import { unspacedWords } from '../text/scripts.ts'
import type { Rule } from './rule.ts'

const found = once(
  () => new RegExp(`(?<!\u200b|${unspacedWords})\u200b+(?!\u200b|${unspacedWords})`, 'gu'),
)

/** In UTF-16 code units. */
const longestReference = 34

/**
 * Takes out zero-width spaces, which nobody sees, and which keep a search from finding a word.
 *
 * Changes:
 * - `"alp\u200bha \u200bbravo\u200b."` → `"alpha bravo."`
 * - `"東\u200b京"` → `"東京"`
 * - `"alpha\n\u200b\nbravo"` → `"alpha\n\nbravo"`
 * - .md `"alp\u200bha"` → `"alpha"`
 *
 * Leaves alone:
 * - `"ภาษา\u200bไทย"`: Thai, Lao, Khmer and Burmese write no space, and the word ends here.
 * - `"ខ្មែរ\u200bEnglish"`: beside another script, too.
 * - `"a\u200cb\u200dc\u2060d"`: the non-joiner, the joiner and the word joiner are spelling.
 * - `"alpha bravo"`: a space that is seen is no concern of this rule.
 * - .md `"*\u200b*alpha"`: it keeps the asterisks from being markup.
 * - .md `"\u0060a\u200bb\u0060"`: code is shown as it was written.
 */
export const removeZeroWidthSpaces: Rule = {
  name: 'remove-zero-width-spaces',
  class: 'character',
  keeps: 'all-but-invisibles',
  dialects: ['plain', 'markdown'],
  needs: unseen,
  run: (input) => {
    const { text } = input
    if (!text.includes('\u200b')) return {}
    const edits = Array.from(text.matchAll(found()), ({ 0: spaces, index }) => ({
      start: index,
      end: index + spaces.length,
      text: '',
    }))
    if (edits.length === 0 || input.tree === undefined) return { edits }
    // Beside anything else, in Markdown, it may keep a sign from being markup, or a line from being blank.
    const letterBefore = /[\p{L}\p{M}\p{N}]$/u
    const letterBehind = /^[\p{L}\p{M}\p{N}]/u
    const harmless = edits.filter(
      ({ start, end }) =>
        letterBefore.test(
          decodeReferences(text.slice(Math.max(0, start - longestReference), start)),
        ) && letterBehind.test(decodeReferences(text.slice(end, end + longestReference))),
    )
    return { edits: editsWithin(harmless, proseRanges(input.tree, text)) }
  },
}
