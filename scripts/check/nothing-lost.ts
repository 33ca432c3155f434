import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { TracedText } from '../text/traced-text.ts'
import { replay } from '../text/traced-text.ts'
import { isMadeOf } from './is-made-of.ts'
import { isSameButForMarks } from './same-but-for-marks.ts'

/**
 * Guarantee 1. The net edits, applied to the source by nothing but slicing, must give the text
 * that was parsed, as the layers must.
 * Returns what is wrong, or nothing.
 */
export function editsAreWhole({ source, layers, net, text }: TracedText): string | undefined {
  if (!isMade(source, net, text)) {
    return `the recorded edits do not give the text that was parsed`
  }
  if (!isMadeOf(text, replay(source, layers)))
    return `the layers do not give the text that was parsed`
  return undefined
}

/** Whether `net` makes `text` of `source`: piece by piece, so that a long text is not made once more. */
function isMade(source: string, net: TracedText['net'], text: string): boolean {
  let [from, at] = [0, 0]
  for (const edit of [...net, { start: source.length, end: source.length, text: '' }]) {
    const kept = source.slice(from, edit.start)
    if (!text.startsWith(kept, at) || !text.startsWith(edit.text, at + kept.length)) return false
    at += kept.length + edit.text.length
    from = edit.end
  }
  return at === text.length
}

/**
 * Guarantee 1 for plain text: the text of the copy, whose blocks are `copy`, is the text that was parsed,
 * character for character but for white space. Nothing is made of them for it: they may be long.
 */
export function plainTextIsWhole(clean: string, copy: readonly string[]): string | undefined {
  let at = 0
  for (const block of copy) {
    const end = endOf(block, clean, passSpace(clean, at))
    if (end === undefined) return `the text of the copy is not the text that was parsed`
    at = end
  }
  if (passSpace(clean, at) === clean.length) return undefined
  return `the text of the copy is not the text that was parsed`
}

/** Where `block` ends in `text`, in which it stands at `start`, but for white space; nothing where it does not. */
function endOf(block: string, text: string, start: number): number | undefined {
  if (text.startsWith(block, start)) return start + block.length
  let [index, at] = [0, start]
  while (index < block.length) {
    if (block.charCodeAt(index) === text.charCodeAt(at)) {
      index++
      at++
    } else if (isSpace(block, index)) index++
    else if (isSpace(text, at)) at++
    else return undefined
  }
  return at
}

function passSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text, at)) at++
  return at
}

function isSpace(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit > 0x20 && unit < 0x85) return false
  return /^[\s\u0085]$/.test(text.charAt(index))
}

/**
 * Guarantee 1 for Markdown, whose marks may be spelled anew: every letter of the text that was
 * parsed stands in the printed Markdown, in its order. (A parser can drop text without a trace in
 * its tree, which the comparison of trees would not notice.)
 */
export function lettersAreWhole(clean: string, printed: string): string | undefined {
  if (endsWithLines(printed.trimEnd(), clean.trim())) return undefined
  if (blocksAreWhole(clean, printed)) return undefined
  const missing = missingLetters(lettersOf(decoded(clean)), lettersOf(decoded(printed)))
  if (missing === undefined) return undefined
  return addressesAreWhole(clean, printed) ? undefined : missing
}

/** Whether `printed` is `clean`, with other lines above it or none: then each letter stands there. */
function endsWithLines(printed: string, clean: string): boolean {
  const start = printed.length - clean.length
  return printed.endsWith(clean) && (start === 0 || printed[start - 1] === '\n')
}

/** Whether the letters of each block stand in the block in its place; most are printed as they are. */
function blocksAreWhole(clean: string, printed: string): boolean {
  const wanted = clean.trim().split('\n\n')
  const given = printed.trimEnd().split('\n\n')
  const above = given.length - wanted.length
  return wanted.every((block, index) => {
    const other = given[above + index] ?? ''
    if (block === other || isSameButForMarks(block, other)) return true
    return missingLetters(lettersOf(decoded(block)), lettersOf(decoded(other))) === undefined
  })
}

function missingLetters(wanted: string, given: string): string | undefined {
  let next = 0
  for (let index = 0; index < given.length; index++) if (given[index] === wanted[next]) next++
  if (next === wanted.length) return undefined
  return `“${wanted.slice(next, next + 20)}” is missing from the copy`
}

/**
 * In an address, a reference is no more than its letters, and only a parser knows where an address
 * ends: each reference there may be taken for what it stands for, or for what is written.
 */
function addressesAreWhole(clean: string, printed: string): boolean {
  const given = lettersOf(printed.replace(reference, (whole) => whole + decoded(whole)))
  let from: number | undefined = 0
  for (const word of clean.split(/\s+/)) {
    if (!address.test(word)) {
      from = endOfEither([decoded(word)], given, from)
      continue
    }
    let offset = 0
    for (const { 0: whole, index } of word.matchAll(reference)) {
      from = endOfEither([word.slice(offset, index)], given, from)
      from = endOfEither([decoded(whole), whole], given, from)
      offset = index + whole.length
    }
    from = endOfEither([word.slice(offset)], given, from)
  }
  return from !== undefined
}

/** Where the first of the texts ends whose letters all stand in `given`, in order, behind `from`. */
function endOfEither(texts: readonly string[], given: string, from: number | undefined) {
  const wanted = texts.map(lettersOf)
  if (from === undefined || wanted.includes('')) return from
  const found = wanted.map(() => 0)
  // Both at once: one after the other could read all of `given` for each reference.
  for (let index = from; index < given.length; index++) {
    for (const [which, letters] of wanted.entries()) {
      if (given[index] === letters[found[which] ?? 0]) found[which] = (found[which] ?? 0) + 1
      if (found[which] === letters.length) return index + 1
    }
  }
  return undefined
}

const address = /:\/\/|www\./i
const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][\dA-Za-z]{0,31}));/g
// An escape first: `\&amp;` is no reference, and `\\&amp;` is.
const escapeOrReference = new RegExp(`\\\\[!-/:-@[-\`{-~]|${reference.source}`, 'g')

function decoded(markdown: string): string {
  return markdown.replace(escapeOrReference, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    if (decimal === undefined && hexadecimal === undefined) return whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

// Lower case, since the mark of a task may be spelled `x` or `X`.
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, '').toLowerCase()
}
