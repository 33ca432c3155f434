import { firstUnits, stretchesOf } from './code-units.ts'
import type { Edit } from './edit.ts'

/**
 * The kinds of characters that rules look for, as bits of one number: one look at a text tells which
 * of them it has, so that whatever looks for others need not look at all.
 */

/** `&`. */
export const ampersand = 1 << 0
/** What is not seen: control characters, format characters, U+00AD, U+200B, noncharacters. */
export const unseen = 1 << 1
/** A line end other than `\n`. */
export const otherLineEnd = 1 << 2
/** What misread text starts with, where it is no foreign pair: C1 controls, `Â`, `Ã`, `ï`, U+FFFD. */
export const misread = 1 << 3
/** What may be written as one character with what stands before it: combining marks, Hangul. */
export const composable = 1 << 4
export const tab = 1 << 5
/** `|`, and the lines of boxes. */
export const bar = 1 << 6
/** `(` and `[`. */
export const openBracket = 1 << 7
/** One of ASCII. */
export const digit = 1 << 8
/** A letter or digit of ASCII. */
export const wordCharacter = 1 << 9
/** What may take no column of a terminal, or two. */
export const uneven = 1 << 10
/** What may be of a script that writes no space between words. */
export const unspaced = 1 << 11
/** `@`. */
export const at = 1 << 12
/** `>`. */
export const angle = 1 << 13

/** Two blanks; line ends are none. */
export const blankPair = 1 << 16
/** A blank, a full stop or a comma before a full stop or a comma. */
export const blankBeforeStop = 1 << 17
/** A blank before a dash. */
export const blankBeforeDash = 1 << 18
/** A blank at the end of a line. */
export const blankAtEnd = 1 << 19
/** A blank at the start of a line. */
export const blankAtStart = 1 << 20
/** A hyphen at the end of a line. */
export const hyphenAtEnd = 1 << 21
/** Two characters that are not of ASCII. */
export const foreignPair = 1 << 22
/** `//` or `ww`, or one of these letters beside the other. */
export const addressPair = 1 << 23

/** What a text may have of which nothing is known. */
export const anyKinds = -1

// The code of a character has the kinds that it is of, the pairs that it may be the first of, and, all
// moved by `toSecond`, those that it may be the second of.
const alone = 0x3fff
const toSecond = 8

const blank =
  blankPair | blankBeforeStop | blankBeforeDash | blankAtEnd | asSecond(blankPair | blankAtStart)
const lineEnd = blankAtStart | asSecond(blankAtEnd | hyphenAtEnd)
const hyphen = hyphenAtEnd | asSecond(blankBeforeDash)
const dash = asSecond(blankBeforeDash)
const stop = blankBeforeStop | asSecond(blankBeforeStop)
const inAddress = addressPair | asSecond(addressPair)
const foreign = foreignPair | asSecond(foreignPair)

function asSecond(pairs: number): number {
  return pairs << toSecond
}

/** The codes of the characters up to U+00FF. */
const codes = new Int32Array(0x100)
const kinds: readonly (readonly [RegExp, number])[] = [
  [/&/g, ampersand],
  [/[\0-\x08\x0e-\x1f\x7f\xad]+/g, unseen],
  [/[\r\v\f\x85]+/g, otherLineEnd],
  [/[\x80-\x9fÂÃï]+/g, misread],
  [/\t/g, tab],
  [/\|/g, bar],
  [/[([]/g, openBracket],
  [/\d+/g, digit],
  [/[A-Za-z\d]+/g, wordCharacter],
  [/\xad/g, uneven],
  [/@/g, at],
  [/>/g, angle],
  [/[^\S\n]+/g, blank],
  [/\n/g, lineEnd],
  [/-/g, hyphen],
  [/[.,]/g, stop],
  [/[/w]/gi, inAddress],
  [/[\x80-\xff]+/g, foreign],
]
for (const [kind, code] of kinds) {
  for (const [start, end] of stretchesOf(kind, firstUnits(codes.length))) {
    for (let unit = start; unit < end; unit++) codes[unit] = (codes[unit] ?? 0) | code
  }
}

/** The code of a character from U+0100 on. */
function codeOf(unit: number): number {
  // Quotation marks, dashes, the ellipsis: what Latin texts have most of.
  if (unit >= 0x2010 && unit < 0x2028) {
    if (unit === 0x2010) return foreign | hyphen
    return unit === 0x2013 || unit === 0x2014 ? foreign | dash : foreign
  }
  let code = foreign
  const isEven = unit < 0x2ea || (unit >= 0x370 && unit < 0x483)
  if (!isEven) code |= uneven
  if (unit >= 0x2ea) code |= unspaced
  if (unit >= 0x300 && isComposable(unit)) code |= composable
  if (isBlank(unit)) code |= blank
  if (unit >= 0x2500 && unit < 0x2580) code |= bar
  if (unit >= 0x2000) code |= codeOfRare(unit)
  return code
}

function isBlank(unit: number): boolean {
  const mayBe = (unit >= 0x1680 && unit <= 0x3000) || unit === 0xfeff
  return mayBe && /\s/.test(String.fromCharCode(unit))
}

function isComposable(unit: number): boolean {
  if (unit < 0x591) return (unit < 0x370 || unit > 0x482) && unit < 0x48a
  return !(
    (unit >= 0x2000 && unit < 0x20d0) ||
    (unit >= 0x3000 && unit < 0x302a) ||
    (unit >= 0x3030 && unit < 0x3099) ||
    (unit >= 0x309b && unit < 0xa66f)
  )
}

function codeOfRare(unit: number): number {
  if (unit === 0x2028 || unit === 0x2029) return otherLineEnd
  if (unit === 0xfffd) return misread
  const isUnseen =
    unit === 0x200b ||
    (unit >= 0x202a && unit < 0x202f) ||
    (unit >= 0x2066 && unit < 0x2070) ||
    unit === 0xfeff ||
    unit >= 0xfff9
  return isUnseen ? unseen : 0
}

/** The kinds and pairs of `text` from `start` to `end`, at both of which a line starts or ends. */
export function kindsOf(text: string, start = 0, end = text.length): number {
  let kinds = 0
  let pairs = 0
  let before = lineEnd
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    const code = unit < 0x100 ? (codes[unit] ?? 0) : codeOf(unit)
    kinds |= code
    pairs |= (before << toSecond) & code
    before = code
  }
  pairs |= (before << toSecond) & lineEnd
  return (kinds & alone) | ((pairs >>> toSecond) & 0xff0000)
}

/**
 * What `text` may have after `edits` of one that had `kinds`: all that it had, and what the edits wrote
 * or brought together.
 */
export function kindsAfter(kinds: number, text: string, edits: readonly Edit[]): number {
  let found = kinds
  let shift = 0
  for (const edit of edits) {
    const start = edit.start + shift
    const end = start + edit.text.length
    found |= kindsOf(text, Math.max(0, start - 1), Math.min(text.length, end + 1))
    shift = end - edit.end
  }
  return found
}
