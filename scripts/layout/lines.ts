/** One line of a text that is not blank. Offsets are UTF-16 code units. */
export interface Line {
  /** Of the first and behind the last character that is no blank. */
  readonly start: number
  readonly end: number
  /** The text between them. */
  readonly text: string
  /** The fewest columns that it takes: without its indent, and with narrow quotation marks. */
  readonly columns: number
  /** The most: some programs count the indent when they wrap, and East Asian ones wide marks. */
  readonly mostColumns: number
  /** The columns of the blanks before it; a tab takes four. */
  readonly indent: number
  /** How many blank lines stand before it. */
  readonly blanksBefore: number
}

/** The lines of `text`, whose only line end is `\n`, without the blank ones. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let blanksBefore = 0
  let offset = 0
  for (const whole of text.split('\n')) {
    const trimmed = whole.trim()
    if (trimmed === '') blanksBefore++
    else {
      const blanks = whole.slice(0, whole.length - whole.trimStart().length)
      const start = offset + blanks.length
      const indent = widthOf(blanks.replaceAll('\t', '    '))
      const columns = widthOf(trimmed)
      lines.push({
        start,
        end: start + trimmed.length,
        text: trimmed,
        columns,
        mostColumns: columns + indent + ambiguousWidth(trimmed),
        indent,
        blanksBefore,
      })
      blanksBefore = 0
    }
    offset += whole.length + 1
  }
  return lines
}

// The wide and full-width forms of Unicode Standard Annex 11, by script.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/gu
// Those of the same annex that are as wide as what they stand among.
const ambiguous = /[‘’“”…—·×]/gu
const narrowest = /[\p{Mn}\p{Me}\p{Cf}]/gu

/**
 * How many columns of a terminal `text` takes: characters of East Asian scripts take two, combining
 * marks none.
 */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  return [...text].length + count(text, wide) - count(text, narrowest)
}

/** How many columns more it takes where marks such as quotation marks are wide. */
function ambiguousWidth(text: string): number {
  return count(text, wide) > 0 ? count(text, ambiguous) : 0
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}
