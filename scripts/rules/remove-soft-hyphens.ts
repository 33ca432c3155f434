import { proseRanges } from '../markdown/prose-ranges.ts'
import { editsWithin } from '../text/edits-within.ts'
import { unseen } from '../text/kinds.ts'
import { once } from '../text/once.ts'
import type { Rule } from './rule.ts'

// Between two letters, or a letter's hyphen and a letter; also at the end of a line, which then ends in a word.
// A character reference that is left at this point, beside a mark of Markdown, is mostly a letter, but
// for those of signs, which are so written lest they be read as marks.
const reference = String.raw`&(?!#(?:3[2-9]|4[0-7]|5[89]|6[0-4]|9[1-6]|12[3-6]|160);)#?\w{1,32};`
const within = once(
  () =>
    new RegExp(
      String.raw`(?<=[\p{L}\p{M}]|[\p{L}\p{M}][-\u2010]|${reference})\u00ad+(?:[^\S\n]*\n[^\S\n]*)?(?=\p{L}|${reference})`,
      'gu',
    ),
)

/**
 * Takes out soft hyphens inside of words. Each is a place where a line may end, which only says
 * something of the page that the text stood on; where a line does end at one, the word is joined.
 *
 * Changes:
 * - `"Do\u00adnau\u00addampf\u00adschiff"` → `"Donaudampfschiff"`
 * - `"Cross-\u00adreference"` → `"Cross-reference"`
 * - `"Regel\u00ad\nwerk"` → `"Regelwerk"`
 * - .md `"al\u00adpha *bra\u00advo*"` → `"alpha *bravo*"`
 *
 * Leaves alone:
 * - `"Haupt\u00ad und Neben\u00ad"`: in front of a space it stands for a hyphen.
 * - `"1914\u00ad1918"`: between numbers, too.
 * - `"\u00ad alpha"`: here for a dash.
 * - `"alpha\u00ad\n\nbravo"`: the end of a paragraph divides no word.
 * - .md `"\u0060al\u00adpha\u0060"`: code is shown as it was written.
 * - .md `"[alpha](al\u00adpha.md)"`: so is the target of a link.
 */
export const removeSoftHyphens: Rule = {
  name: 'remove-soft-hyphens',
  class: 'character',
  keeps: 'all-but-invisibles',
  dialects: ['plain', 'markdown'],
  needs: unseen,
  run: (input) => {
    const { text } = input
    if (!text.includes('\u00ad')) return {}
    const edits = Array.from(text.matchAll(within()), ({ 0: hyphens, index }) => ({
      start: index,
      end: index + hyphens.length,
      text: '',
    }))
    if (edits.length === 0 || input.tree === undefined) return { edits }
    return { edits: editsWithin(edits, proseRanges(input.tree, text)) }
  },
}
