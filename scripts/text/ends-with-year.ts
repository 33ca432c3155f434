const mostWords = 2
const year = /\b\d{4}/
// What follows a word at once is a part of it: `B1912`.
const yearApart = /.\b\d{4}/s

/**
 * Whether a line is hardly more than a year, as a date or a notice of copyright is: two words before it at
 * most, and none behind.
 */
export function endsWithYear(line: string): boolean {
  if (!year.test(line)) return false
  const between = line.split(/\p{L}+/u)
  const words = between.length - 1
  return words <= mostWords && (words > 0 ? yearApart : year).test(between[words] ?? '')
}
