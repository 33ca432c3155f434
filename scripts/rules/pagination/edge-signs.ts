import { endsClause } from '../../layout/sentences.ts'
import { pageNumberForms } from './page-number.ts'
import type { EdgeLine } from './printed-pages.ts'

// In UTF-16 code units.
const longest = 120

const numberForms = [
  ...pageNumberForms.map(({ regex }) => regex),
  // Beside words, and far from them.
  /^(\d{1,4})(?:\s{3,}|\s?[|•·]\s?)\S/,
  /\S(?:\s{3,}|\s?[|•·]\s?)(\d{1,4})(?:\s?\/\s?\d{1,4})?$/,
]
/** A word alone, as `Note` or `CHAPTER`, may stand above any text. */
const words = /\p{L}\P{L}+\p{L}|\p{Lo}{4}/u

const wordsSign = 'words:'

/** The sign of the words of a line. */
export function wordsOf(text: string): string {
  return wordsSign + text.replace(/\s+/g, ' ')
}

/** Whether a sign is of words, and of no number. */
export function isWords(sign: string): boolean {
  return sign.startsWith(wordsSign)
}

/**
 * What may be said of a line of page `page`, from 0, and of those of other pages: its words, and by how much its
 * number is more than that of the page. A number alone counts where it `mayBeAlone`: it may be a chapter's.
 */
export function signsOf({ text, isApart }: EdgeLine, page: number, mayBeAlone: boolean): string[] {
  const said = text.replace(/\s+/g, ' ')
  if (!isApart || said.length > longest) return []
  const signs: string[] = []
  for (const [form, regex] of numberForms.entries()) {
    const digits = regex.exec(text)?.[1]
    if (digits !== undefined && (mayBeAlone || digits !== text)) {
      signs.push(`${form}:${Number(digits) - page}`)
    }
  }
  const roman = mayBeAlone ? readRoman(text) : undefined
  if (roman !== undefined) signs.push(`roman:${roman - page}`)
  if (words.test(text) && !endsClause(text)) signs.push(wordsOf(text))
  return signs
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman number below 400 in small letters; nothing for any other line. */
function readRoman(text: string): number | undefined {
  if (!/^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return undefined
  const values = Array.from(text, (letter) => romanDigits[letter] ?? 0)
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  )
}
