const word =
  '(?:page|pg\\.?|p\\.|seite|s\\.|página|pagina|pág\\.?|pag\\.?|blz\\.?|strona|str\\.?|страница|стр\\.?|сторінка|стор\\.?|sayfa|σελίδα|σελ\\.?|sida|side)'
/** What may have been read of a number in a picture: letters that look like digits, too. */
export const misreadDigits = '[\\dlIiOoSB|]{1,4}'
const of = '(?:\\s?(?:[o0]f|von|de|di|du|van|z|из|із|av|/)\\s?\\d{1,4})?'
/** Of all pages, behind the number of one, where no word tells of pages. */
export const behind = '\\s(?:of|von|de|di|sur|van|z|из|із|av)\\s\\d{1,4}'

/** A line that says nothing but the number of a page, or ends with it. */
export interface PageNumberForm {
  readonly regex: RegExp
  /** How many must follow each other, and in how many lines, where nothing else tells of pages. */
  readonly fewest: number
  readonly apart: number
  /** Whether it may be the number of a chapter as well: some sentence has to go on over a page. */
  readonly isBare?: true
  /** What else is one where some are: what was read of a picture of it may have letters that look like its digits. */
  readonly misread?: RegExp
}

export const pageNumberForms: readonly PageNumberForm[] = [
  {
    regex: new RegExp(`^[[(]?${word}\\s?(\\d{1,4})${of}[\\])]?$`, 'iu'),
    ...{ fewest: 3, apart: 3 },
    misread: new RegExp(
      `^[[(]?${word}\\s?${misreadDigits}[.,]?\\s?(?:[o0]?f\\s?${misreadDigits})?[\\])]?$`,
      'iu',
    ),
  },
  { regex: /^第?\s?(\d{1,4})\s?(?:页|頁|ページ)$/u, fewest: 3, apart: 3 },
  { regex: new RegExp(`\\s{3}\\[${word}\\s?(\\d{1,4})\\]$`, 'iu'), fewest: 3, apart: 3 },
  { regex: /^(\d{1,4})\s?\/\s?\d{1,4}$/, fewest: 3, apart: 10 },
  { regex: new RegExp(`^(\\d{1,4})${behind}$`, 'i'), fewest: 3, apart: 10 },
  { regex: /^[-–—~]\s?(\d{1,4})\s?[-–—~]$/u, fewest: 3, apart: 10 },
  { regex: /^(\d{1,4})$/, fewest: 4, apart: 15, isBare: true },
]
