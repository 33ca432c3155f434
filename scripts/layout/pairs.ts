import { isUnspaced, lastCharacter, mayHaveUnspaced } from '../text/scripts.ts'
import { columnsOf, type Measure } from './columns.ts'
import type { Line } from './lines.ts'

/** Two lines of which the second may go on with the sentence of the first. */
export interface Pair {
  readonly before: Line
  readonly after: Line
}

/** A pair of lines that were read together. Columns are counted from their margin. */
export interface MeasuredPair extends Pair {
  /** How wide the first line would be at the most with the first word of the second. */
  readonly joinedColumns: number
  /** The indent that all of these lines have, in columns. */
  readonly margin: number
}

/** Each two neighbours of `lines`, which were read by `measure`. */
export function pairsOf(lines: readonly Line[], measure: Measure): MeasuredPair[] {
  const pairs: MeasuredPair[] = []
  const margin = lines.reduce((indent, line) => Math.min(indent, line.indent), Number.MAX_VALUE)
  let before: Line | undefined
  for (const after of lines) {
    if (before !== undefined) {
      const joinedColumns = before.mostColumns - margin + nextWordColumns(before, after, measure)
      pairs.push({ before, after, joinedColumns, margin })
    }
    before = after
  }
  return pairs
}

// A closing mark may not start a line in East Asian typesetting, so a line may end a little early.
const eastAsianSlack = 2

/** The columns that the next line's first word would have added at the most to the line before it. */
function nextWordColumns(before: Line, after: Line, measure: Measure): number {
  const letters = plainWordLength(after.text)
  if (letters > 0) return 1 + letters
  if (!isUnspaced(after.text)) return 1 + columnsOf(spacedWord(after.text), measure)
  const word = unspacedWord.exec(after.text)?.[0] ?? ''
  const space = isUnspaced(lastCharacter(before.text)) ? 0 : 1
  return space + columnsOf(word, measure) + eastAsianSlack
}

// In a script without spaces a character is a word, with the closing marks that may not part from it.
const unspacedWord = /^.[\p{Pe}\p{Pf}、。，．：；！？…]*/u

// In UTF-16 code units: longer than any line is wide.
const longestWord = 160

/** The length of the first word, where it is all of ASCII and stands by itself, as most do; otherwise 0. */
function plainWordLength(text: string): number {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x20) return staysWithWord.test(text.charAt(index + 1)) ? 0 : index
    if (unit <= 0x20 || unit > 0x7e || index >= longestWord) return 0
  }
  return text.length
}

// “Section 4”, “« mot »”, “Quoi ?”: a space that does not break has often become one that does.
const staysWithWord = /[\d»?!:;%€]/
const boundWord =
  /^(?:«\s)?(?:\S|[\u00a0\u202f])+(?:(?<=[\p{L}.]) \d(?:\S|[\u00a0\u202f])*)?(?: [»?!:;%€][\p{P}\p{S}]*(?!\S))*/u

/**
 * The first word of a script with spaces, and what hardly starts a line by itself; another script ends it
 * too, a no-break space does not.
 */
function spacedWord(text: string): string {
  const [word = ''] = boundWord.exec(text.slice(0, longestWord)) ?? []
  if (!mayHaveUnspaced(word)) return word
  const characters = [...word]
  const end = characters.findIndex(isUnspaced)
  return end < 0 ? word : characters.slice(0, end).join('')
}

type Worded = Pick<Line, 'text'>

/** Whether the words alone show that a sentence goes on over the line end. */
export function goesOnForSure({ before, after }: { before: Worded; after: Worded }): boolean {
  return endsWithWord(before.text) && startsWithWord(after.text)
}

// Patterns for letters of all scripts take a while to compile: most texts need none.
const smallWord = /^\p{Ll}+(?:[\s,.;:)]|$)/u
const letterAtEnd = /\p{L}$/u
const isAscii = (unit: number) => unit < 0x80

function startsWithWord(text: string): boolean {
  let index = 0
  while (/[a-z]/.test(text.charAt(index))) index++
  if (index < text.length && !isAscii(text.charCodeAt(index))) return smallWord.test(text)
  return index > 0 && /[\s,.;:)]|^$/.test(text.charAt(index))
}

function endsWithWord(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (isAscii(last)) return /[A-Za-z,]/.test(text.charAt(text.length - 1))
  return letterAtEnd.test(text.slice(-2))
}
