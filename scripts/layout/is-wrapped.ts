import { isUnspaced } from '../text/scripts.ts'
import type { MeasuredPair, Pair } from './pairs.ts'
import {
  endsClause,
  endsSentence,
  startsLowerCase,
  startsSentence,
  startsUpperCase,
} from './sentences.ts'
import { countExplained, isExplained, isRagged, type WrapWidth } from './wrap-width.ts'

// So many line ends that a width explains do not come about by chance.
const enough = 3

// In columns: a line as long as this is hardly one of verse or of an address; two that are full need less.
const proseColumns = 50
const fullColumns = 32

/** Whether the lines of `pairs`, which adjoin, were wrapped at `width`, rather than written as lines. */
export function isWrapped(pairs: readonly MeasuredPair[], width: WrapWidth): boolean {
  const count = countExplained(pairs, width)
  if (count === 0) return false
  // What was wrapped by hand speaks neither for a width nor against it, where enough speaks for one.
  const ragged = pairs.filter((pair) => !isExplained(pair, width) && isRagged(pair, width))
  const share = count / (pairs.length - ragged.length)
  const explained = () => pairs.filter((pair) => isExplained(pair, width))
  // Other parts of the text are wrapped at this width, so chance is out of the question.
  if (width.support - count >= enough) {
    return share >= 0.8 || (share >= 0.4 && !isVerse(pairs, explained()))
  }
  if (count < enough) {
    const least = count > 1 ? fullColumns : proseColumns
    return count === pairs.length && width.columns >= least && goOn(pairs)
  }
  if (share < 0.4) return false
  // The end of a paragraph is no evidence against a wrap, a line that ends early in a sentence is.
  const early = pairs.filter(
    (pair) => !isExplained(pair, width) && !isRagged(pair, width) && !mayPart(pair),
  )
  return count >= 4 * early.length && !isVerse(pairs, explained())
}

/** In a script without spaces each line is full to a character, and one that is not ends a paragraph. */
function mayPart({ before, after }: Pair): boolean {
  if (isUnspaced(after.text)) return true
  return endsSentence(before.text) ? startsSentence(after.text) : startsUpperCase(after.text)
}

/** Whether most lines start with a capital, or end where a speaker pauses. */
function isVerse(pairs: readonly Pair[], explained: readonly Pair[]): boolean {
  const isMost = (some: readonly Pair[], all: readonly Pair[]) =>
    all.length >= enough && some.length > 0.8 * all.length
  return (
    isMost(pairs.filter(startsVerseLine), pairs) ||
    isMost(explained.filter(startsVerseLine), explained) ||
    isMost(explained.filter(endsWithPause), explained)
  )
}

/** Whether the second line starts as one of verse mostly does. */
export function startsVerseLine({ after }: Pair): boolean {
  return startsUpperCase(after.text)
}

function endsWithPause({ before }: Pair): boolean {
  return endsClause(before.text)
}

/** Whether the words alone show that a sentence goes on over all line ends. */
function goOn(pairs: readonly Pair[]): boolean {
  const mayGoOn = ({ before, after }: Pair) =>
    !endsSentence(before.text) && !startsUpperCase(after.text)
  // Scripts without capitals and spaces: the lines are full to a character, more than once.
  const isUncased = pairs.length > 1 && pairs.every(({ after }) => isUnspaced(after.text))
  return (
    pairs.every(mayGoOn) && (isUncased || pairs.some(({ after }) => startsLowerCase(after.text)))
  )
}
