import { endsClause } from '../../layout/sentences.ts'
import { behind, pageNumberForms } from './page-number.ts'
import { isPrinted } from './printed-address.ts'
import type { EdgeLine } from './printed-pages.ts'

// In UTF-16 code units.
const longest = 120

const numberForms = [
  ...pageNumberForms.map(({ regex }) => regex),
  // Beside words, and far from them.
  /^(\d{1,4})(?:\s{3,}|\s?[|•·]\s?)\S/,
  /\S(?:\s{3,}|\s?[|•·]\s?)(\d{1,4})(?:\s?\/\s?\d{1,4})?$/,
  // As Firefox prints it, beside the day.
  new RegExp(`^(\\d{1,4})${behind}\\s{3,}\\S`, 'i'),
]
/** A word alone, as `Note` or `CHAPTER`, may stand above any text. */
const words = /\p{L}\P{L}+\p{L}|\p{Lo}{4}/u

const wordsSign = 'words:'
const titleSign = `${wordsSign}#`
const titledSign = 'titled:'

// A title and a number next to it, as in text that was read from pictures of pages, where gaps are as wide as blanks.
const titledForms = [
  /^(?<title>.*\S)\s(?<number>\d{1,4}|[ivxlc]+)(?:\s?\/\s?\d{1,4})?$/i,
  /^(?<number>\d{1,4}|[ivxlc]+)\s(?<title>\S.*)$/i,
]

/** The sign of the words of a line. */
export function wordsOf(text: string): string {
  return wordsSign + text.replace(/\s+/g, ' ')
}

/** Whether a sign is of words, and of no number. */
export function isWords(sign: string): boolean {
  return sign.startsWith(wordsSign)
}

/** How a line stands on its page. */
export interface Standing {
  readonly mayBeAlone: boolean
  readonly isOutermost: boolean
}

/**
 * What may be said of a line of page `page`, from 0, and of those of other pages: its words, and by how much its
 * number is more than that of the page. A number alone counts where it `mayBeAlone`: it may be a chapter's.
 */
export function signsOf(
  { text, isApart }: EdgeLine,
  page: number,
  { mayBeAlone, isOutermost }: Standing,
): string[] {
  const said = text.replace(/\s+/g, ' ')
  if (isPrinted(said)) return [wordsOf(said)]
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
  if (isOutermost) signs.push(...titledSigns(said, page))
  return signs
}

/** The title beside which a number stands: alone, for the number may be misread, and with the number. */
function titledSigns(said: string, page: number): string[] {
  for (const form of titledForms) {
    const { title = '', number = '' } = form.exec(said)?.groups ?? {}
    if (!words.test(title) || !title.includes(' ')) continue
    const value = /\d/.test(number) ? Number(number) : readRoman(number.toLowerCase())
    return [titleSign + title, `${titledSign}${value === undefined ? '' : value - page}:${title}`]
  }
  return []
}

/** The sign of the title alone of a sign of one with its number; nothing for other signs. */
export function titleOf(sign: string): string | undefined {
  if (!sign.startsWith(titledSign)) return undefined
  return titleSign + sign.slice(sign.indexOf(':', titledSign.length) + 1)
}

/** The sign of the words of a title, where it stands alone; nothing for a sign that is of no title beside a number. */
export function untitled(sign: string): string | undefined {
  return isTitle(sign) ? wordsSign + sign.slice(titleSign.length) : undefined
}

/** Whether a sign is of a title beside a number. */
export function isTitle(sign: string): boolean {
  return sign.startsWith(titleSign)
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
