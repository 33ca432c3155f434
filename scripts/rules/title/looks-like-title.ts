import { endsWithYear } from '../../text/ends-with-year.ts'
import { isUnspaced } from '../../text/scripts.ts'
import { findNames } from '../head/find-names.ts'
import { isPlace } from '../head/other-names.ts'
import { isPressLabel } from '../head/press-labels.ts'
import { isCaption } from '../structure/captions.ts'
import { withoutHeadingMark } from '../structure/heading-marks.ts'

// In UTF-16 code units. Longer lines are sentences, whatever they end with.
const longest = 200

// In words, where the script writes spaces. Shorter first lines are more often a place, a section, an
// agency or a label than a title: of 15 in scraped articles, none was one.
const fewestWords = 3

// A letter or digit, perhaps in quotes. Not lower case: that is the middle of a sentence.
const start = /^["'“‘«‹„「『《【[¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u

/** What a line says instead of being a title. */
const others: readonly RegExp[] = [
  // A sentence, or the start of one; but not initials.
  /(?<!\p{Lu}\.\p{Lu})[.:;,…。．：；，、।؛،]["'”’»“」』)\]]*$/u,
  // Several sentences, of which the last asks or calls something; a short one may be a title of two.
  /^(?=.{100}).*\p{Ll}[.!?…]["'”’»)]*\s["'“‘«„]?\p{Lu}.*[?!]["'”’»)]*$/u,
  // A web address, a mail address, a path.
  /^\S+[@/\\]\S+$/u,
  /^www\./iu,
  // A list of links or buttons.
  /\]\s*\[|\s[|•·]\s\S+\s[|•·]\s/u,
  // What stands side by side, as the cells of a table and the entries of a menu do.
  /\S\s{3,}\S.*\S\s{3,}\S/u,
  // A date in figures or a time of the day, alone or behind a name.
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/u,
  /\b\d{1,2}:\d{2}\b/u,
  // Which of the texts it is that a database gave.
  /^\d+ (?:of|von|de|sur|di|van|z|из|\/) \d+(?:\s|$)/iu,
  // Who wrote it, also where that is one word.
  /^(?:autor|автор)\s?:/iu,
  // A note on what is no text.
  /^[([].*[)\]]$/u,
]

/** Whether a line that stands on its own before a text reads like its title, which has `fewest` words at least. */
export function looksLikeTitle(written: string, fewest = fewestWords): boolean {
  const line = withoutHeadingMark(written)
  if (line.length > longest || !start.test(line)) return false
  if (!hasNoSpaces(firstLetter(line)) && line.split(/\s+/).length < fewest) return false
  if (endsWithYear(line) || isPressLabel(line) || isPlace(line)) return false
  if (findNames(line) !== undefined) return false
  return !others.some((other) => other.test(line)) && !isCaption(line)
}

function firstLetter(line: string): string {
  return /\p{L}/u.exec(line)?.[0] ?? ''
}

/** Whether a letter is of a script without spaces between words: of East Asia, Thai, Lao, Burmese, Khmer. */
function hasNoSpaces(letter: string): boolean {
  return isUnspaced(letter) || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(letter)
}
