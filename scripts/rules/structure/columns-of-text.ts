import { columnsOf } from '../../layout/columns.ts'

const tabStop = 8

/**
 * The characters of a line by the columns that they take, `''` in the second of a wide one; tabs are blanks up
 * to the next stop.
 */
export function columnsOfText(text: string): string[] {
  const columns: string[] = []
  for (const character of text.trimEnd()) {
    if (character === '\t')
      do columns.push(' ')
      while (columns.length % tabStop > 0)
    else {
      const width = columnsOf(character)
      if (width === 0) columns.push(`${columns.pop() ?? ''}${character}`)
      else columns.push(character, ...new Array<string>(width - 1).fill(''))
    }
  }
  return columns
}
