import { once } from '../../text/once.ts'
import { upperHalves } from './upper-halves.ts'

/** Characters that are the bytes of one character of UTF-8, misread. Offsets are UTF-16 code units. */
export interface Sequence {
  readonly start: number
  readonly end: number
  /** What was misread. */
  readonly before: string
  /** The one character that it stands for. */
  readonly after: string
}

/** One way to misread UTF-8: in which encoding, and how its sequences are found. */
export interface Misreading {
  readonly name: string
  readonly find: (text: string) => Sequence[]
}

/** All of them, made for the first text that may have been misread. */
export const misreadings = once(() => Object.entries(upperHalves).map(misreadingOf))

function misreadingOf([name, half]: [name: string, half: string]): Misreading {
  const bytes = new Map([...half].map((character, index) => [character, 0x80 + index]))
  // A Latin-1 decoder leaves the controls; both are often in one text.
  if (name === 'windows-1252') {
    for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte)
  }
  const pattern = patternOf(bytes)
  return { name, find: (text) => findSequences(text, pattern, bytes) }
}

// Whatever a first byte is in one encoding, and behind it whatever another byte is in one: most texts
// have none of these, and need not be searched for what each encoding makes of them.
const anySequence = new RegExp(
  `[${charactersOf(0xc2, 0xf4)}][${charactersOf(0x80, 0xbf)}\u0080-\u009f]`,
)

/** Whether any of the misreadings may find something in `text`. */
export function mayHaveSequence(text: string): boolean {
  return anySequence.test(text)
}

function charactersOf(first: number, last: number): string {
  return Object.values(upperHalves)
    .map((half) => half.slice(first - 0x80, last + 1 - 0x80))
    .join('')
}

/** A lead byte and as many others as it asks for. No character is both, so none is tried twice. */
function patternOf(bytes: ReadonlyMap<string, number>): RegExp {
  const between = (first: number, last: number): string =>
    [...bytes]
      .flatMap(([character, byte]) => (byte >= first && byte <= last ? character : []))
      .join('')
  const other = `[${between(0x80, 0xbf)}]`
  const two = `[${between(0xc2, 0xdf)}]${other}`
  const three = `[${between(0xe0, 0xef)}]${other}{2}`
  const four = `[${between(0xf0, 0xf4)}]${other}{3}`
  return new RegExp(`${two}|${three}|${four}`, 'g')
}

function findSequences(
  text: string,
  pattern: RegExp,
  bytes: ReadonlyMap<string, number>,
): Sequence[] {
  const sequences: Sequence[] = []
  for (const { 0: before, index: start } of text.matchAll(pattern)) {
    const after = decode([...before].map((character) => bytes.get(character) ?? 0))
    if (after !== undefined) sequences.push({ start, end: start + before.length, before, after })
  }
  return sequences
}

/** The lowest code points that take two, three and four bytes: a longer form than needed is not UTF-8. */
const lowest = [0x80, 0x800, 0x10000]

/** The character that the bytes of one sequence stand for, unless they are no UTF-8. */
function decode([lead = 0, ...others]: readonly number[]): string | undefined {
  const own = lead & (0x3f >> others.length)
  const code = others.reduce((sum, byte) => sum * 0x40 + (byte & 0x3f), own)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (code < (lowest[others.length - 1] ?? 0) || code > 0x10ffff || isSurrogate) return undefined
  return String.fromCodePoint(code)
}
