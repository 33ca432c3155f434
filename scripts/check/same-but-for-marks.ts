/**
 * Whether two blocks without references have the same characters, but for white space and marks of
 * ASCII and for digits, in the same order: then they have the same letters.
 */
export function isSameButForMarks(left: string, right: string): boolean {
  if (left.includes('&') || right.includes('&')) return false
  for (let index = 0, other = 0; ; index++, other++) {
    while (isMark(left.charCodeAt(index))) index++
    while (isMark(right.charCodeAt(other))) other++
    if (index >= left.length || other >= right.length) {
      return index >= left.length && other >= right.length
    }
    if (left.charCodeAt(index) !== right.charCodeAt(other)) return false
  }
}

/** Whether a UTF-16 code unit is a character of ASCII other than a letter. */
function isMark(unit: number): boolean {
  return unit < 65 || (unit > 90 && unit < 97) || (unit > 122 && unit < 128)
}
