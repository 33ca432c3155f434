import type { Line } from '../../layout/lines.ts'

const numeral = /^(?:(\d{1,2})|([IVXL]{1,7}))\.?$/
// In UTF-16 code units.
const longest = 8
const fewest = 3
// In columns: below a number of another kind, as that of a note or a picture, stands less.
const proseColumns = 100
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/**
 * The lines that are no more than a number, above the parts of a text, as essays have them: they count from one, each
 * stands alone, and prose is below it. None where any is not like that.
 */
export function findNumberedParts(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  for (const [index, line] of lines.entries()) {
    const number = numberOf(line.text)
    if (number === undefined) continue
    const below = lines[index + 1]
    const isAlone = (line.blanksBefore > 0 || index === 0) && (below?.blanksBefore ?? 0) > 0
    if (!isAlone || number !== found.length + 1 || (below?.columns ?? 0) <= proseColumns) return []
    found.push(line)
  }
  return found.length < fewest ? [] : found
}

function numberOf(text: string): number | undefined {
  const [, digits, roman] = text.length > longest ? [] : (numeral.exec(text) ?? [])
  if (digits !== undefined) return Number(digits)
  if (roman === undefined) return undefined
  let sum = 0
  let before = 0
  for (const letter of [...roman].reverse()) {
    const value = values[letter] ?? 0
    sum += value < before ? -value : value
    before = value
  }
  return sum
}
