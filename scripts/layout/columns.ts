// The wide and full-width forms of Unicode Standard Annex 11, by script.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
// Those of the same annex that are as wide as what they stand among.
const ambiguous = /[‘’“”…—·×]/gu
// Some programs count them, others do not.
const joiner = /[\u200b-\u200f]/g
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u

/**
 * How the length of a line is told:
 * - `columns` of a terminal: characters of East Asian scripts take two, combining marks none;
 * - `characters`: one each, as word processors of East Asia count;
 * - `bytes` of UTF-8, as programs count that know no characters, such as `fmt` and `fold` of GNU.
 */
export type Measure = 'columns' | 'characters' | 'bytes'

/** How many columns of a terminal `text` takes. */
export function columnsOf(text: string, measure: Measure = 'columns'): number {
  if (measure === 'bytes') return bytesOf(text)
  let columns = plainLength(text)
  for (let index = columns; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isPlain(unit)) columns++
    else if (isWideLetter(unit)) columns += measure === 'columns' ? 2 : 1
    else {
      const character = characterAt(text, index)
      if (!widthless.test(character)) columns++
      if (measure === 'columns' && wide.test(character)) columns++
      index += character.length - 1
    }
  }
  return columns
}

function bytesOf(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    // Each half of a pair of surrogates stands for two bytes of four.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
  }
  return bytes
}

/**
 * How many columns more it takes where marks such as quotation marks are as wide as Han, and where those that
 * join or part letters are counted.
 */
export function ambiguousColumns(text: string, measure: Measure): number {
  if (measure === 'bytes') return 0
  const isAmongWide = measure === 'columns' && hasWide(text)
  return countOf(joiner, text) + (isAmongWide ? countOf(ambiguous, text) : 0)
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether `text` has a character that takes two columns. */
export function hasWide(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isPlain(unit)) continue
    if (isWideLetter(unit) || wide.test(characterAt(text, index))) return true
  }
  return false
}

/** How much of `text`, from its start, is plain. */
function plainLength(text: string): number {
  let index = 0
  while (index < text.length && isPlain(text.charCodeAt(index))) index++
  return index
}

/** What most texts are made of and takes one column: Latin, Greek, Cyrillic, quotation marks, dashes. */
function isPlain(unit: number): boolean {
  if (unit < 0x2ea) return unit !== 0xad
  return unit < 0x483 ? unit >= 0x370 : unit >= 0x2010 && unit < 0x2028
}

/** Han, kana and Hangul for the most part, which take two. */
function isWideLetter(unit: number): boolean {
  if (unit < 0x4e00) return unit >= 0x3041 && unit < 0x3097
  return unit < 0xa000 || (unit >= 0xac00 && unit < 0xd7a4)
}

/** The character that starts at `index`. */
function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0)
}
