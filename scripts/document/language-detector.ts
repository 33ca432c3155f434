import { openPackedMap } from './packed-map.ts'

/** What is taken of the library `eld` as it is. */
export interface Library {
  /** What texts of a language score on average. */
  readonly avgScore: Readonly<Record<string, number>>
  /** The character that stands for each byte of UTF-8 in its models. */
  readonly dictionary: readonly string[]
  /** What parts words. */
  readonly separators: RegExp
}

/** A model of `eld`: the languages by their numbers, and a packed map of the scores, `number:score,…`, by piece of a word. */
export interface LanguageModel {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: string
}

// Of `eld` 2.1, as the rest of this file: how much of a text is looked at, in UTF-16 code units and in
// bytes of words, at the end of a word and within one; how much of a word; what a known piece scores.
const mostText = 1000
const mostBytes = 350
const mostBytesWithin = 380
const longestWord = 70
const baseScore = 53
const scale = 25
const leastShare = 0.75
const leastLead = 0.01
const fewestPieces = 3

// In UTF-16 code units: the start of a text that mostly has as many bytes.
const usualText = 500
// How many pieces that no language has are remembered.
const mostUnknown = 50_000

/**
 * The detector of `eld`, to the same answers in a third of the time, which was 6 % of a build: scores are
 * added from lists, not from objects by their keys, and a piece is looked up once.
 */
export function createDetector(
  { avgScore, dictionary, separators }: Library,
  { languages, ngrams }: LanguageModel,
) {
  const find = openPackedMap(ngrams)
  const known = new Map<string, readonly number[]>()
  const count = Object.keys(languages).length
  let unknown = 0

  /** The numbers of the languages that have `piece`, each with its score behind it. */
  function scoresOf(piece: string): readonly number[] {
    const remembered = known.get(piece)
    if (remembered !== undefined) return remembered
    const packed = find(piece)
    const scores = packed === undefined ? [] : packed.split(/[:,]/).map(Number)
    if (packed !== undefined || unknown++ < mostUnknown) known.set(piece, scores)
    return scores
  }

  function wordsOf(text: string): string[] {
    const start = readWords(text.slice(0, usualText), separators, dictionary)
    if (start.isSure || text.length <= usualText) return start.words
    return readWords(text.slice(0, mostText), separators, dictionary).words
  }

  return {
    detect(text: string) {
      const pieces = piecesOf(wordsOf(text))
      const sums = new Array<number>(count).fill(0)
      for (const piece of pieces) {
        const scores = scoresOf(piece)
        for (let index = 0; index < scores.length; index += 2) {
          const language = scores[index] ?? 0
          sums[language] = (sums[language] ?? 0) + (scores[index + 1] ?? 0) + baseScore
        }
      }
      const best = Math.max(0, ...sums)
      const found = best === 0 ? -1 : sums.indexOf(best)
      const language = languages[found] ?? ''
      return {
        language,
        isReliable(): boolean {
          if (found < 0 || pieces.size < fewestPieces) return false
          const share = best / pieces.size / (best / pieces.size + scale)
          const least = (avgScore[language] ?? Number.NaN) * leastShare
          // The library compares with the number of the second language, not with its score.
          return !(least > share || leastLead > Math.abs(share - secondOf(sums, found)))
        },
      }
    },
  }
}

/** Which of `sums` is the greatest but for `first`; 0 where none is more than nothing. */
function secondOf(sums: readonly number[], first: number): number {
  let [second, most] = [0, 0]
  for (const [index, sum] of sums.entries()) {
    if (index !== first && sum > most) [second, most] = [index, sum]
  }
  return second
}

/**
 * The words of `text` in characters that stand for bytes, as many as are looked at; `isSure` where what
 * follows `text` could not change them.
 */
function readWords(
  text: string,
  separators: RegExp,
  dictionary: readonly string[],
): { words: string[]; isSure: boolean } {
  const letters = text.replace(separators, ' ').trim().toLowerCase()
  const words: string[] = []
  let word = ''
  let bytes = 0
  let index = 0
  for (; index < letters.length && bytes <= mostBytesWithin; index++) {
    const unit = letters.charCodeAt(index)
    if (unit === 0x20) {
      if (word !== '') words.push(word)
      word = ''
      if (bytes > mostBytes) break
      bytes++
    } else if (unit < 0x80) {
      word += letters.charAt(index)
      bytes++
    } else {
      const isPair = unit >= 0xd800 && unit < 0xe000
      const encoded = encode(isPair ? pairAt(letters, index) : unit)
      for (const byte of encoded) word += dictionary[byte] ?? ''
      bytes += encoded.length
      if (isPair) index++
    }
  }
  if (word !== '') words.push(word)
  return { words, isSure: letters.indexOf(' ', index) >= 0 }
}

/** Of a surrogate that stands alone something as well, whatever follows it. */
function pairAt(text: string, index: number): number {
  return 0x10000 + ((text.charCodeAt(index) & 0x3ff) << 10) + (text.charCodeAt(index + 1) & 0x3ff)
}

/** The bytes of a character from U+0080 on. */
function encode(code: number): number[] {
  const last = 0x80 | (code & 0x3f)
  if (code < 0x800) return [0xc0 | (code >> 6), last]
  const third = 0x80 | ((code >> 6) & 0x3f)
  if (code < 0x10000) return [0xe0 | (code >> 12), third, last]
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), third, last]
}

/** Pieces of four bytes, each from the last byte of the one before, with a blank where a word starts or ends. */
function piecesOf(words: readonly string[]): Set<string> {
  const pieces = new Set<string>()
  for (const word of words) {
    const length = Math.min(word.length, longestWord)
    let start = 0
    for (; start + 4 < length; start += 3) {
      pieces.add((start === 0 ? ' ' : '') + word.slice(start, start + 4))
    }
    const last = word.substring(length === 3 ? 0 : length - 4)
    pieces.add(`${start === 0 ? ' ' : ''}${last} `)
  }
  return pieces
}
