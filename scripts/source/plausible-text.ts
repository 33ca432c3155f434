// The alphabets whose one-byte encodings give a letter for nearly every byte, also for those of other languages.
const foreign =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u
const latin = /\p{Script=Latin}/u

/**
 * Whether a text that was decoded by a guess can be meant. No text holds C1 control characters or
 * words with pieces of frames, and no language mixes alphabets inside of words: `cafй trиs` is French
 * that was read as Russian.
 */
export function isPlausibleText(text: string): boolean {
  if (/[\u0080-\u009f]|\p{L}[\u2500-\u259f]|[\u2500-\u259f]\p{L}/u.test(text)) return false
  let mixed = 0
  let pure = 0
  let single = 0
  // The bound keeps the regular expression from running out of stack on one endless word.
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{1,99}/gu)) {
    if (!foreign.test(word)) continue
    if (latin.test(word)) mixed++
    else if (word.length > 1) pure++
    else single++
  }
  return pure > mixed || single + mixed === 0
}
