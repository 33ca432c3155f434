import type { Line } from '../../layout/lines.ts'
import { endsClause, startsLowerCase } from '../../layout/sentences.ts'
import { misreadDigits } from './page-number.ts'
import { isPrinted } from './printed-address.ts'
import { mostAtStart } from './repeated-title.ts'

/** Where a head stands. */
export interface Place {
  /** Of the line. */
  readonly index: number
  /** That of the page, or NaN. */
  readonly number: number
}

/** How often a head stands in a text, and how many lines a page has at least. */
const fewest = 4
const shortestPage = 15
// Most pages are about as long as each other; the headings of a manual stand anywhere.
const leastRegular = 0.7
const [leastLength, mostLength] = [0.7, 1.4]

// In UTF-16 code units.
const longest = 120

/** A word alone, as `Advertisement`, is left to the rules for web pages, and marks are those of something else. */
const words = /^[\p{L}\p{N}].*\p{L}\P{L}+\p{L}|^\p{Lo}{4}/u
const numbered = new RegExp(`^(${misreadDigits})\\s+(\\S.*)$|^(.*\\S)\\s+(${misreadDigits})$`)

/** The lines that a text repeats from page to page, perhaps beside a number, by their words. Linear. */
export function findRepeatedLines(lines: readonly Line[]): ReadonlyMap<string, readonly Place[]> {
  const placesOf = new Map<string, Place[]>()
  if (lines.length < fewest * shortestPage) return placesOf
  for (const [index, { text, blanksBefore }] of lines.entries()) {
    // A blank line stands on one side at least.
    if (blanksBefore === 0 && lines[index + 1]?.blanksBefore === 0) continue
    const { head, number } = readHead(text)
    if (head === '') continue
    const places = placesOf.get(head)
    if (places === undefined) placesOf.set(head, [{ index, number }])
    else places.push({ index, number })
  }
  for (const [head, places] of placesOf) if (!areRegular(places)) placesOf.delete(head)
  return placesOf
}

/** Whether the numbers beside a head go up by one. */
export function areCounting(places: readonly Place[]): boolean {
  return places.every(({ number }, at) => number === (places[0]?.number ?? 0) + at)
}

function readHead(text: string): { readonly head: string; readonly number: number } {
  if (isPrinted(text)) return { head: text, number: Number.NaN }
  const [, before, behind, ahead, after] = text.length > longest ? [] : (numbered.exec(text) ?? [])
  const head = behind ?? ahead ?? text
  const isNone = text.length > longest || startsLowerCase(head) || endsClause(head)
  return {
    head: isNone || !words.test(head) ? '' : head.replace(/\s+/g, ' '),
    number: Number(before ?? after ?? Number.NaN),
  }
}

function areRegular(places: readonly Place[]): boolean {
  if (places.length < fewest) return false
  const below = places.filter(({ index }) => index >= mostAtStart)
  const lengths = below.slice(1).map(({ index }, at) => index - (below[at]?.index ?? 0))
  if (lengths.some((length) => length < shortestPage)) return false
  const usual = lengths.toSorted((one, other) => one - other)[lengths.length >> 1] ?? 0
  const regular = lengths.filter(
    (length) => length >= leastLength * usual && length <= mostLength * usual,
  )
  return regular.length >= leastRegular * lengths.length
}
