// Han, kana and bopomofo with their punctuation and full-width forms. Not Hangul: Korean writes spaces.
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u
// What may be one of them: all but Latin, its marks, and the marks between words.
const mayBeUnspaced = /[^\0-\u02e9\u2010-\u2027]/

/** Whether the first character of `text` is of a script that writes no space between words. */
export function isUnspaced(text: string): boolean {
  const unit = text.charCodeAt(0)
  if (unit < 0x2ea || (unit >= 0x2010 && unit < 0x2028)) return false
  return unspaced.test(text)
}

/** The last character of `text`, in one or two UTF-16 code units. */
export function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? ''
}

/** Whether `text` may have such a character. */
export function mayHaveUnspaced(text: string): boolean {
  return mayBeUnspaced.test(text)
}

/** Whether the lines that end and start with these characters join without a space. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return isUnspaced(before) && isUnspaced(after)
}

/**
 * The scripts that write no space between words, as a class of a regular expression with the flag `u`.
 * There a zero-width space is the only trace of a word's end.
 */
export const unspacedWords =
  '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Tham}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}\\p{Script=Tai_Viet}\\p{Script=Javanese}\\p{Script=Balinese}\\p{Script=Tibetan}]'
