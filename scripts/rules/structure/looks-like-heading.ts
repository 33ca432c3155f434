import { endsWithYear } from '../../text/ends-with-year.ts'
import { findNames } from '../head/find-names.ts'
import { isPressLabel } from '../head/press-labels.ts'
import { isCaption } from './captions.ts'
import { withoutHeadingMark } from './heading-marks.ts'

/** In words, and in UTF-16 code units for scripts that put no space between them. */
const mostWords = 14
const longest = 100

// A capital, a number, a letter of a script without capitals.
const start = /^["'“‘„«‹「『《【(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u

/** What a short line says instead of being a heading. */
const others: readonly RegExp[] = [
  // The middle of a sentence, behind a number.
  /^\P{L}*\.\s\p{Ll}/u,
  // The end of a sentence, or the words before a list.
  /[.:;,!…。．：；，、।؛،！]["'”’»“」』)\]]*$/u,
  // Hardly any letters: a number, a price, a row of marks.
  /^(?:\P{L}*\p{L}?\P{L}*)$/u,
  // A note on what is no text.
  /^[[(].*[)\]]$/u,
  // What somebody says.
  /["”»“」』]$/u,
  // The details of a work, a place, a person: `(film, 1h34, Alpha)`, `(1912)`.
  /\([^()]*[\d,][^()]*\)$/u,
  // A label, which says what the line is: `Related: Alpha bravo`. “Part 2: Alpha” is a heading.
  /^\p{L}+(?:\s\p{L}+)?\s?[:：]\s/u,
  // A list of links, of tags, of details.
  /\s[|•·]\s|\s[|•·]$|^(?:[^,]*,){3}/u,
  // A time, a date in figures, an address.
  /\b\d{1,2}:\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|:\/\/|\S@\S|\bwww\./u,
  // A picture, and who made it.
  /^(?:photos?|photograph(?:s|y)|images?|illustrations?|pictures?|videos?|galler(?:y|ies)|credits?|foto|bild|imagen|imagem|immagine|zdjęcie|фото|图片|圖片|写真|사진)(?:\P{L}.*)?$/iu,
  // A button: `Share Alpha Notes`.
  /^Share (?:[A-Z]\S*(?:\s|$))+$/,
  // Who wrote it, or had a part in it: `Alpha Bravo @alpha`.
  /^(?:\p{Lu}[\p{L}.'’-]*[\s,]+){2,4}@\w+$/u,
  /^(?:translated by|edited by|übersetzt von|traduit par|traducido por|traduzido por|tradotto da|vertaald door|przełożył|перевод)\s/iu,
]

/** Whether a line on its own reads like the heading of a section. */
export function looksLikeHeading(written: string): boolean {
  const line = withoutHeadingMark(written)
  if (line.length > longest || !start.test(line)) return false
  if (line.split(/\s+/).length > mostWords || endsWithYear(line)) return false
  if (isPressLabel(line) || findNames(line) !== undefined) return false
  return !others.some((other) => other.test(line)) && !isCaption(line) && !saysWhoSpeaks(line)
}

/** Whether a line of a play starts with who says it: `ALPHA. And bravo?` */
function saysWhoSpeaks(line: string): boolean {
  const name = line.slice(0, Math.max(line.indexOf('. '), 0))
  return /^[^.\d\s]{3,}(?:\s[^.\d\s]+)?$/.test(name) && name === name.toUpperCase()
}

/** Whether a line asks something, as a heading may, and any other paragraph. */
export function isQuestion(line: string): boolean {
  return /[?？؟]$/u.test(line)
}
