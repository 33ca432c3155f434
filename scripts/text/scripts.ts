// Han, kana and bopomofo with their punctuation and full-width forms. Not Hangul: Korean writes spaces.
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u

/** Whether the first character of `text` is of a script that writes no space between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Whether the lines that end and start with these characters join without a space. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return isUnspaced(before) && isUnspaced(after)
}
