import { proseRanges } from '../markdown/prose-ranges.ts'
import type { Edit } from '../text/edit.ts'
import { editsWithin } from '../text/edits-within.ts'
import { composable } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

// A character with the marks behind it, or the letters of a Hangul syllable. No writing has more than
// thirty marks on one character (Unicode Standard Annex 15, “Stream-Safe Text”); to order more takes long.
const sequence =
  /[^\p{M}\p{Cc}\p{Cs}]\p{M}{1,30}(?!\p{M})|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]/gu

/**
 * Writes a letter with a mark as one character where Unicode has one: the two are the same text to
 * Unicode and to a reader, but not to a search or to a font.
 *
 * Changes:
 * - `"cafe\u0301"` → `"caf\u00e9"`
 * - `"Vie\u0302\u0323t"` → `"Vi\u1ec7t"`
 * - `"\u1112\u1161\u11ab\u1100\u1173\u11af"` → `"\ud55c\uae00"`
 * - `"か\u3099"` → `"が"`
 * - .md `"*e\u0301* \u0060e\u0301\u0060"` → `"*\u00e9* \u0060e\u0301\u0060"`
 * - .md `"[e\u0301](e\u0301.md)"` → `"[\u00e9](e\u0301.md)"`
 *
 * Leaves alone:
 * - `"caf\u00e9"`: it is composed.
 * - `"x\u0304 and ɛ\u0303"`: no single character stands for these.
 * - `"10³ ﬁ Ａ ½"`: only compatible (NFKC), not the same text.
 * - `"\u2126 \u212b \ufa0c"`: Ohm, Angstrom and compatibility ideographs have been chosen, and look different in some fonts.
 * - `"\u0915\u093c \u0958"`: Unicode composes no letter of Devanagari, and takes none apart here.
 * - `"ש\u05c1\u05b8"`: the order of marks is left, as long as nothing is composed.
 * - .md `"&eacute; e&#x301;"`: these are character references.
 * - .md `"[e\u0301]\n\n[e\u0301]: a"`: a label is found by its spelling.
 * - .md `"a \\=\u0338 b"`: marks on punctuation, which may be markup.
 */
export const composeCharacters: Rule = {
  name: 'compose-characters',
  class: 'character',
  keeps: 'canonical-equivalence',
  dialects: ['plain', 'markdown'],
  needs: composable,
  run: (input) => {
    const { text, dialect } = input
    const edits: Edit[] = []
    for (const { 0: before, index } of text.matchAll(sequence)) {
      const after = composed(before)
      if (
        after === undefined ||
        (dialect === 'markdown' && /^[!-~]/.test(before) && !/^\w/.test(before))
      )
        continue
      edits.push({ start: index, end: index + before.length, text: after })
    }
    if (edits.length === 0 || input.tree === undefined) return { edits }
    return { edits: editsWithin(edits, proseRanges(input.tree, text)) }
  },
}

/** The same text in fewer characters, where there is one and its first character is kept as such. */
function composed(sequence: string): string | undefined {
  const [base = ''] = sequence
  const after = sequence.normalize('NFC')
  return after.length < sequence.length && base.normalize('NFC') === base ? after : undefined
}
