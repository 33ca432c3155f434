import { monthOf } from './months.ts'

/** A day that a text names, and where: UTF-16 offsets, `end` exclusive. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD`; nothing where it may be two days. */
  readonly date: string | undefined
}

const year = '((?:19|20)\\d{2})'
const day = '(\\d{1,2})'
const hasYear = new RegExp(year)

/**
 * Ways to write a day, and which of its groups is what. A word of any length, which the names of months tell
 * apart: to compile letters that are counted would take several milliseconds.
 */
const forms: readonly (readonly [RegExp, (groups: readonly string[]) => string | undefined])[] = [
  // 2018-06-14, 2018/6/14, 2018年6月14日, 2018년 6월 14일
  [
    new RegExp(
      `(?<!\\d)${year}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?${day}[日일]?(?!\\d)`,
      'gu',
    ),
    ([y, m, d]) => iso(y, m, d),
  ],
  // 14.6.2018: languages that write these dots write the day first, and few others 6.14.2018.
  [
    new RegExp(`(?<!\\d)${day}\\.\\s?(\\d{1,2})\\.\\s?${year}(?!\\d)`, 'gu'),
    ([d, m, y]) => iso(y, m, d) ?? iso(y, d, m),
  ],
  // 14/6/2018 and 6/14/2018: one of the two must be more than a month.
  [
    new RegExp(`(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-]${year}(?!\\d)`, 'gu'),
    ([one, other, y]) => {
      const [first, second] = [Number(one), Number(other)]
      if (first > 12) return iso(y, other, one)
      return second > 12 || first === second ? iso(y, one, other) : 'ambiguous'
    },
  ],
  // 14 June 2018, 14. Juni 2018, 14 de junio de 2018
  [
    new RegExp(
      `(?<!\\d)${day}(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:de|d[’']|of))?\\s+(\\p{L}+)(?:/[^\\s\\d]+)?\\.?,?(?:\\s+(?:de|del))?\\s+${year}(?!\\d)`,
      'giu',
    ),
    ([d, month, y]) => named(y, month, d),
  ],
  // 2018. június 14.; the month is a word, as its name tells.
  [
    new RegExp(`(?<!\\d)${year}\\.?\\s+([^\\s\\d]+)\\s+${day}(?!\\d|:)`, 'g'),
    ([y, month, d]) => named(y, month, d),
  ],
  // June 14, 2018
  [
    new RegExp(`(?<!\\p{L})(\\p{L}+)\\.?\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}(?!\\d)`, 'giu'),
    ([month, d, y]) => named(y, month, d),
  ],
]

/** The days that `line` names with their year, in their order. */
export function findDates(line: string): FoundDate[] {
  const found: FoundDate[] = []
  if (!hasYear.test(line)) return found
  for (const [regex, read] of forms) {
    // A search takes less than an iterator, and most forms are found nowhere.
    if (line.search(regex) < 0) continue
    for (const match of line.matchAll(regex)) {
      const [whole, ...groups] = match
      const date = read(groups)
      if (date === undefined) continue
      const place = { start: match.index, end: match.index + whole.length }
      found.push({ ...place, date: date === 'ambiguous' ? undefined : date })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function named(y = '', month = '', d = ''): string | undefined {
  const number = monthOf(month)
  return number === undefined ? undefined : iso(y, String(number), d)
}

/** Nothing for a day that is not in the calendar. */
function iso(y = '', m = '', d = ''): string | undefined {
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  if (day < 1 || day > daysIn(year, month)) return undefined
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
