import type { Edit } from '../text/edit.ts'
import { hyphenAtEnd } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'

// In UTF-16 code units: more than a half and the character before it can take.
const longestHalf = 90
const fewestTold = 3

/**
 * Joins a word that a typesetter divided at the end of a line, where the same text has the whole word
 * elsewhere, and nowhere with a hyphen, or a list of words that the config names; or where a soft hyphen says so, of
 * which the hyphen was drawn. Of any other, nobody knows whether the hyphen belongs to it.
 *
 * Changes:
 * - `"The compu-\nter is a machine. A computer counts."` → `"The computer is a machine. A computer counts."`
 * - `"Der Donau-\ndampfer fuhr. Ein Donaudampfer!"` → `"Der Donaudampfer fuhr. Ein Donaudampfer!"`
 * - `"Die Alpha-Soft-\nware-Messe zeigt Software-Pakete."` → `"Die Alpha-Software-Messe zeigt Software-Pakete."`
 * - `"Ce fut l’an-\nnée de l’eau, une année longue."` → `"Ce fut l’année de l’eau, une année longue."`
 * - `"Über\u00adtra\u00adgung an an\u00ad\u2010\ndere"` → `"Über\u00adtra\u00adgung an andere"`
 *
 * Changes nothing, but reports:
 * - `"The compu-\nter is a ma-\nchine of the sys-\ntem."` reports `"compu-"`
 *
 * Leaves alone:
 * - `"The compu-\nter is a machine."`: the text does not prove the word.
 * - `"A well-\nknown man, wellknown and well-known."`: it has both.
 * - `"A mid-\nweek-long trip, midweek, mid-week."`: so it has in a compound.
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
  run: ({ text, words }) => {
    const drawn = findDrawn(text)
    const breaks = findBreaks(text)
    if (breaks.length === 0) return { edits: drawn }
    const known = readWords(text)
    const has = (word: string) =>
      known.has(word.toLowerCase()) || words?.has(word.toLowerCase()) === true
    // “Vor- und Nachteile”, “vracht- en verzendkosten”.
    const conjunction = /^(?:and|or|to|und|oder|bis|en|of|tot|et|ou|och|eller|og|или)$/iu
    const open = breaks.filter(
      ({ first, second }) => !has(`${first}-${second}`) && !conjunction.test(second),
    )
    const isProved = ({ first, second }: Break) => has(first + second)
    const edits = open.filter(isProved).map(({ start, end }) => ({ start, end, text: '' }))
    return {
      edits: drawn.length === 0 ? edits : [...drawn, ...edits].sort(byStart),
      findings: reportUnproved(open.filter((one) => !isProved(one))),
    }
  },
}

/** A few may be words with a hyphen. */
function reportUnproved(breaks: readonly Break[]): Finding[] {
  const [first] = breaks
  if (first === undefined || breaks.length < fewestTold) return []
  const divided = `${first.first}-`
  return [
    {
      start: first.start - first.first.length,
      end: first.start + 1,
      severity: 'note',
      actual: divided,
      text: `Unexpected hyphens at the ends of ${breaks.length} lines, such as “${divided}”, expected words that stand elsewhere as a whole: nothing proves that they are no part of the word, so the line ends stay; name a list of words with “words” in the config`,
    },
  ]
}

function byStart(one: Edit, other: Edit): number {
  return one.start - other.start
}

// How Chrome prints a page that divides words at soft hyphens, as read back by `pdftotext`.
const drawnHyphen = /(?<=[\p{L}\p{M}])\u00ad+[-\u2010]\n[^\S\n]*(?=\p{L})/gu

function findDrawn(text: string): Edit[] {
  if (!text.includes('\u00ad')) return []
  return Array.from(text.matchAll(drawnHyphen), ({ 0: hyphens, index }) => ({
    start: index,
    end: index + hyphens.length,
    text: '',
  }))
}

/** The words of a text in lower case, also those within compounds, and each two that a hyphen joins there. */
function readWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [compound] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu)) {
    let before: string | undefined
    for (const word of compound.toLowerCase().split(/[-\u2010]/)) {
      words.add(word)
      if (before !== undefined) words.add(`${before}-${word}`)
      before = word
    }
  }
  return words
}

/** A line end with a hyphen between two halves of what may be a word. */
interface Break {
  readonly first: string
  readonly second: string
  /** Of the hyphen, the line end and the blanks behind it. */
  readonly start: number
  readonly end: number
}

function findBreaks(text: string): Break[] {
  // A part of one letter is rather a list's “a-” than a half of a word.
  const firstHalf = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{1,40}$/u
  const secondHalf = /[^\S\n]*(\p{Ll}[\p{L}\p{M}]{1,40})(?![\p{L}\p{M}])/uy
  const breaks: Break[] = []
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineEnd + 1)) {
    const start = lineEnd - 1
    if (!/^[-\u2010]/.test(text.charAt(start))) continue
    const [first] = firstHalf.exec(text.slice(Math.max(0, start - longestHalf), start)) ?? []
    if (first === undefined) continue
    secondHalf.lastIndex = lineEnd + 1
    const [blanksAndHalf, second = ''] = secondHalf.exec(text) ?? []
    if (blanksAndHalf === undefined) continue
    const end = lineEnd + 1 + blanksAndHalf.length - second.length
    breaks.push({ first, second, start, end })
  }
  return breaks
}
