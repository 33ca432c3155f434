import { addressPair, at, unspaced } from '../text/kinds.ts'
import { once } from '../text/once.ts'
import { joinsWithoutSpace, lastCharacter } from '../text/scripts.ts'
import { readCompounds } from './compounds.ts'
import type { Pair } from './pairs.ts'
import { readSpacing } from './spacing.ts'

/** What stands between two lines when they are joined; undefined where that is not sure. */
export type Glue = (before: string, after: string) => '' | ' ' | undefined

// “Vor- und Nachteile”: a hyphen before one of these stands for the rest of a word, and a space follows.
const conjunction =
  /^(?:and|or|to|und|oder|bis|en|of|tot|et|ou|y|o|u|e|i|och|eller|og|и|или)(?![-\u2010]?[\p{L}\p{N}])/iu

// Behind a soft hyphen, a hyphen is what was drawn of it.
const hyphenAtEnd = /[\p{L}\p{N}]\u00ad?[-\u2010]$/u
const slashAtEnd = /[\p{L}\p{N}]\/$/u

// Scripts that write no space between words, but do between sentences: a break may stand for either.
const unspacedWords = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** How lines of `text` are joined; the text itself tells how its compounds and marks are written. */
export function findGlue(text: string): Glue {
  const compounds = once(() => readCompounds(text))
  const spacing = readSpacing(text)
  return (before, after) => {
    const last = lastCharacter(before)
    const [first = ''] = after.slice(0, 2)
    if (last === '\u00ad' || joinsWithoutSpace(last, first)) return ''
    if (unspacedWords.test(last) && unspacedWords.test(first)) return undefined
    if (breaksAddress(before, after)) return undefined
    const end = before.slice(-3)
    if (hyphenAtEnd.test(end) && conjunction.test(after)) return ' '
    if (hyphenAtEnd.test(end) || slashAtEnd.test(end)) {
      return compounds()(before, after) ? '' : undefined
    }
    return spacing(before, after)
  }
}

/**
 * Whether a space joins two lines for sure, and no word goes on from one to the other: so it is with
 * most, and soon seen. `kinds` are those of the text.
 */
export function partsWords({ before, after }: Pair, kinds: number): boolean {
  if ((kinds & (unspaced | at | addressPair)) !== 0) return false
  return !joiningEnd.test(before.text.charAt(before.text.length - 1)) && !/^[-—]/.test(after.text)
}

const joiningEnd = /[-\u2010/\u00ad—]/

/** Whether the line end stands within a word or an address, so that no paragraph ends there either. */
export function breaksWord(before: string, after: string): boolean {
  const end = before.slice(-3)
  return hyphenAtEnd.test(end) || slashAtEnd.test(end) || breaksAddress(before, after)
}

// What goes on with an address is hardly a word with a capital and a space behind it.
const capitalWord = /^\p{Lu}\p{L}*(?:\s|$)/u

const address = /:\/\/|^[("'<[]*www\.|\S@\S/iu

/** Whether an address of the web or of mail seems to go on from one line to the next. */
function breaksAddress(before: string, after: string): boolean {
  const [last = ''] = /(?<!\S)\S+$/.exec(before.slice(-longestAddress)) ?? []
  if (!address.test(last)) return false
  if (/[-/_?&=#%+~@:]$/.test(last)) return !capitalWord.test(after)
  const [first = ''] = /^\S+/.exec(after.slice(0, longestAddress)) ?? []
  return /[\p{L}\p{N}]$/u.test(last) && /[/=&?%_#]|[\p{L}\p{N}]\.\p{Ll}/u.test(first)
}

/** In UTF-16 code units. */
const longestAddress = 200
