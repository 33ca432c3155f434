import type { Edit } from '../text/edit.ts'
import { hyphenAtEnd } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

// A part of one letter is rather a list's “a-” than a half of a word.
const divided =
  /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{1,40})[-\u2010]\n[^\S\n]*(\p{Ll}[\p{L}\p{M}]{1,40})(?![\p{L}\p{M}'’-])/gu
const word = /\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu

/**
 * Joins a word that a typesetter divided at the end of a line, where the same text has the whole word
 * elsewhere, and nowhere with a hyphen. Of any other, nobody knows whether the hyphen belongs to it.
 *
 * Changes:
 * - `"The compu-\nter is a machine. A computer counts."` → `"The computer is a machine. A computer counts."`
 * - `"Der Donau-\ndampfer fuhr. Ein Donaudampfer!"` → `"Der Donaudampfer fuhr. Ein Donaudampfer!"`
 *
 * Leaves alone:
 * - `"The compu-\nter is a machine."`: the text does not prove the word.
 * - `"A well-\nknown man, wellknown and well-known."`: it has both.
 * - `"Vor-\nund nach. Vorund."`: the hyphen stands for the rest of a word.
 * - `"The inter-\nCity train, and intercity."`: a capital within a word.
 * - `"From 10-\n20 to 1020."`: numbers.
 */
export const joinDividedWords: Rule = {
  name: 'join-divided-words',
  class: 'repair',
  keeps: 'letters',
  dialects: ['plain'],
  needs: hyphenAtEnd,
  run: ({ text }) => {
    if (!/[-\u2010]\n/.test(text)) return {}
    const breaks = [...text.matchAll(divided)]
    if (breaks.length === 0) return {}
    const known = new Set(Array.from(text.matchAll(word), ([whole]) => whole.toLowerCase()))
    const edits = breaks.flatMap(({ 0: whole, 1: first = '', 2: second = '', index }): Edit[] => {
      const joined = (first + second).toLowerCase()
      const hyphenated = [`${first}-${second}`, `${first}\u2010${second}`]
      const isProved =
        known.has(joined) && !hyphenated.some((form) => known.has(form.toLowerCase()))
      if (!isProved || conjunction.test(second)) return []
      return [{ start: index + first.length, end: index + whole.length - second.length, text: '' }]
    })
    return { edits }
  },
}

// “Vor- und Nachteile”, “vracht- en verzendkosten”.
const conjunction = /^(?:and|or|to|und|oder|bis|en|of|tot|et|ou|och|eller|og|или)$/iu
