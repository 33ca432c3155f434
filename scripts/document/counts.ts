import type { Counts } from '../contract/record.ts'
import { once } from '../text/once.ts'
import { countPlainWords } from './plain-words.ts'

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, 190 studies). */
const wordsPerMinute = 238

/**
 * The segmenter takes time for all that it was given at each word, so it is given no more than
 * this. UTF-16 code units.
 */
const longestPiece = 1000

/** Counts of a plain text. The locale is fixed: it changes no word border, but a default one might. */
export function countText(text: string): Counts {
  const words = countWords(text)
  const characters = text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
  return { words, characters, readingMinutes: Math.ceil(words / wordsPerMinute) }
}

/** To make one takes as long as to count a hundred words. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }))

function countWords(text: string): number {
  let words = 0
  for (const piece of piecesOf(text)) {
    const count = countPlainWords(piece)
    for (const part of count === undefined ? unusualParts(piece) : []) {
      if (typeof part === 'number') words += part
      else for (const { isWordLike } of segmenter().segment(part)) if (isWordLike) words++
    }
    words += count ?? 0
  }
  return words
}

/**
 * What of `piece` needs the segmenter, as long as it goes, and how many words stand between: one
 * `snake_case` does not make all the words around it costly.
 */
function unusualParts(piece: string): (string | number)[] {
  const parts: (string | number)[] = []
  let unusual = ''
  for (const part of piece.split(wordEnd)) {
    const count = countPlainWords(part)
    if (count === undefined) unusual += part
    else {
      parts.push(unusual, count)
      unusual = ''
    }
  }
  return [...parts, unusual].filter((part) => part !== '')
}

/** A word ends between a space and a letter in every language. */
const wordEnd = /(?<=[ \n])(?=\p{L})/u

/**
 * `text` in pieces that end between a blank or the mark of a sentence and a letter, where a word
 * ends in every language; where there is none, in the middle of what can be no word of any.
 */
function* piecesOf(text: string): Generator<string> {
  const border = /[\s。、，．！？；：।]+(?=\p{L})/gu
  let start = 0
  while (start < text.length) {
    const end = start + longestPiece
    border.lastIndex = end
    const found = text.length > end ? border.exec(text.slice(0, end + longestPiece)) : null
    const next = found === null ? end + longestPiece : found.index + found[0].length
    yield text.slice(start, next)
    start = next
  }
}
