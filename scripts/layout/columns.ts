// The wide and full-width forms of Unicode Standard Annex 11, by script.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/gu
// Those of the same annex that are as wide as what they stand among.
const ambiguous = /[‘’“”…—·×]/gu
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/gu

/**
 * How the length of a line is told:
 * - `columns` of a terminal: characters of East Asian scripts take two, combining marks none;
 * - `characters`: one each, as word processors of East Asia count.
 */
export type Measure = 'columns' | 'characters'

/** How many columns of a terminal `text` takes. */
export function columnsOf(text: string, measure: Measure = 'columns'): number {
  if (/^[ -~]*$/.test(text)) return text.length
  const characters = [...text].length - count(text, widthless)
  return measure === 'characters' ? characters : characters + count(text, wide)
}

/** How many columns more it takes where marks such as quotation marks are as wide as Han. */
export function ambiguousColumns(text: string, measure: Measure): number {
  return measure === 'columns' && hasWide(text) ? count(text, ambiguous) : 0
}

/** Whether `text` has a character that takes two columns. */
export function hasWide(text: string): boolean {
  return text.search(wide) >= 0
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}
