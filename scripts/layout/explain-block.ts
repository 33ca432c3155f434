import { isUnspaced, lastCharacter } from '../text/scripts.ts'
import { hasItemMark, startsWithDash } from './list-items.ts'
import { goesOnForSure, type MeasuredPair, type Pair } from './pairs.ts'
import { findIndentedStarts } from './paragraph-indents.ts'
import type { Block } from './read-blocks.ts'
import { endsClause, endsSentence, partsSentences } from './sentences.ts'
import { isSetLine } from './set-lines.ts'
import { findShortLines } from './short-lines.ts'
import { isExplained, isRagged, isUnexplained, type WrapWidth } from './wrap-width.ts'

/**
 * Why a line ends:
 * - `wrap`: the line was full, the sentence goes on;
 * - `paragraph`: a paragraph ends;
 * - `kept`: it is meant, within a paragraph: verse, an address, a list.
 */
export type Reason = 'wrap' | 'paragraph' | 'kept'

/** What the rest of the text shows. */
export interface Manner {
  /** Most of its sentences end a paragraph. */
  readonly endsParagraphsWithSentences: boolean
  /** Dashes stand within its sentences, so that one may come to stand at the start of a line. */
  readonly hasDashes: boolean
  /** How wide its lines mostly are where no width explains their ends: see `findUnevenWidth`. */
  readonly unevenWidth: number | undefined
}

// In columns. No verse or address has lines as long, and no text is wrapped as wide: a paragraph a line.
export const paragraphColumns = 100
// Four lines that are no longer than this are no paragraphs; a longer one over whose end a sentence goes on is no verse.
export const verseColumns = 60

/** Why the lines of a block end, by pair. */
export function explainBlock(block: Block, manner: Manner): readonly Reason[] {
  if (block.pairs.length === 0) return []
  return block.width === undefined
    ? explainLines(block)
    : explainWrapped(block, block.width, manner)
}

/** In a block that is wrapped at no column a long line is a paragraph or was set, short ones are meant. */
function explainLines({ lines, pairs, meant, setWidth }: Block): Reason[] {
  const isSet = (pair: MeasuredPair) => setWidth !== undefined && isSetLine(pair, setWidth)
  const widest = lines.reduce((most, { columns }) => Math.max(most, columns), 0)
  const hasLong = widest > paragraphColumns
  const mayBeWrapped = hasLong && !lines.some(isUnexplained)
  const isVerse = hasLong ? findShortLines(pairs, verseColumns, () => true) : []
  return pairs.map((pair, index) => {
    const shown = meant[index]
    if (shown !== undefined) return shown
    if (isSet(pair) || (mayBeWrapped && goesOn(pair, widest))) return 'wrap'
    if (hasLong && goesOnOutward(pair)) return 'wrap'
    return hasLong && isVerse[index] !== true ? 'paragraph' : 'kept'
  })
}

function explainWrapped({ pairs, meant }: Block, width: WrapWidth, manner: Manner): Reason[] {
  const isFull = (pair: MeasuredPair) => isExplained(pair, width)
  const startsByIndent = findIndentedStarts(pairs, isFull)
  const hasIndents = pairs.some(startsByIndent)
  const isJoined = pairs.map((pair, index) => meant[index] === undefined && isFull(pair))
  const isWhole = (index: number) =>
    [index - 1, index, index + 1].every((at) => isJoined[at] !== true)
  const isVerse = findShortLines(pairs, 0.6 * width.columns, isWhole)
  const endsAtSentence = manner.endsParagraphsWithSentences && !hasIndents
  return pairs.map((pair, index) => {
    const { before, after } = pair
    const shown = meant[index]
    if (shown !== undefined && !(manner.hasDashes && isFull(pair) && isDash(pair))) return shown
    if (isFull(pair)) {
      if (startsByIndent(pair) && !isPart(pair)) return 'paragraph'
      return endsAtSentence && partsSentences(before.text, after.text) ? 'paragraph' : 'wrap'
    }
    if (startsByIndent(pair)) return 'paragraph'
    if (isRagged(pair, width) || goesOn(pair, width.columns)) return 'wrap'
    if (manner.unevenWidth !== undefined && isUneven(pair, manner.unevenWidth)) return 'wrap'
    return isVerse[index] === true ? 'kept' : 'paragraph'
  })
}

/**
 * Whether a paragraph goes on, in a script without spaces: its first line stands in, as those of all paragraphs do where
 * any does, and ends within a sentence.
 */
function goesOnOutward({ before, after }: Pair): boolean {
  const isOutward = before.indent > after.indent && before.columns > verseColumns
  if (!isOutward || endsClause(before.text)) return false
  return isUnspaced(lastCharacter(before.text)) && isUnspaced(after.text)
}

// Shares of the width: a line that is shorter may be one of a list, a greeting, a heading.
const halfFull = 0.6
const nearlyFull = 0.75
const fullForSentence = 0.95

/** Whether a sentence goes on over the end of a line that ends early, for whatever reason. */
function goesOn(pair: Pair, width: number): boolean {
  const { columns, text } = pair.before
  if (columns >= nearlyFull * width && text.endsWith(',')) return true
  return columns >= halfFull * width && goesOnForSure(pair)
}

/** Whether the first line of a pair may be full where lines are mostly as wide as `width`, and not those of a width. */
function isUneven({ before }: Pair, width: number): boolean {
  const least = /[.!?:]["'”’»)]*$/.test(before.text) ? fullForSentence : nearlyFull
  return before.columns >= least * width
}

/** Whether a full line is followed by one that goes on with a sentence after a dash. */
function isDash({ before, after }: Pair): boolean {
  return startsWithDash(after) && !endsSentence(before.text)
}

/**
 * Whether the indent of the second line starts no paragraph: the first has it, too, as in a part that
 * stands in from the margin, or the second stands below the text of a list's item.
 */
function isPart({ before, after }: Pair): boolean {
  if (hasItemMark(before) && after.indent > before.indent) return true
  return before.indent === after.indent && !endsSentence(before.text)
}
