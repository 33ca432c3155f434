import type { Line } from '../../layout/lines.ts'
import type { PageBreak } from './find-page-breaks.ts'
import { partsProse } from './goes-on-over-page.ts'
import { isPrinted } from './printed-address.ts'
import { areCounting, findRepeatedLines } from './repeated-lines.ts'
import { findRepeatedTitle, mostAtStart } from './repeated-title.ts'

/** How many sentences a head parts at least; where numbers count the pages, or a browser printed them, one. */
const fewestParted = 3

/** Running heads, and the title that they repeat. Indexes are of lines. */
export interface RepeatedHeads {
  readonly breaks: readonly PageBreak[]
  readonly title: PageBreak | undefined
}

/**
 * The lines that a text repeats from page to page, in the midst of sentences, perhaps beside a number: running
 * heads, in text that was read from pictures of pages. `numbers` are the breaks that are known by their numbers.
 * What stands above the first head that parts a sentence is left, unless the title, which it may be, is known. Linear.
 */
export function findRepeatedHeads(
  lines: readonly Line[],
  numbers: readonly PageBreak[],
): RepeatedHeads {
  const placesOf = findRepeatedLines(lines)
  if (placesOf.size === 0) return { breaks: [], title: undefined }
  const indexes = Array.from(placesOf.values(), (places) => places.map(({ index }) => index))
  const runs = runsOf([...indexes.flat(), ...numbers.flatMap(indexesOf)])
  const parting = runs.filter(({ first, last }) => partsProse(lines[first - 1], lines[last + 1]))
  const parts = new Set(parting.flatMap(indexesOf))
  // An address alone may be one that the text gives again and again.
  const isOfBrowser = ({ first, last }: PageBreak) =>
    last > first && lines.slice(first, last + 1).some(({ text }) => isPrinted(text))
  const printed = new Set(runs.filter(isOfBrowser).flatMap(indexesOf))
  const heads = new Map<number, string>()
  for (const [head, places] of placesOf) {
    const parted = places.filter(({ index }) => parts.has(index)).length
    const isSure = areCounting(places) || places.every(({ index }) => printed.has(index))
    if (parted < (isSure ? 1 : fewestParted)) continue
    for (const { index } of places) heads.set(index, head)
  }
  const start = lines.slice(0, 2 * mostAtStart).map(({ text, blanksBefore }, index) => ({
    ...{ text, isApart: blanksBefore > 0, isHead: heads.has(index) },
  }))
  const title = findRepeatedTitle(start, heads.values())
  const from = parting.flatMap(indexesOf).find((index) => heads.has(index)) ?? 0
  const found = Array.from(heads.keys()).filter((index) =>
    title === undefined ? index >= from : index < title.first || index > title.last,
  )
  return { breaks: found.map((index) => ({ first: index, last: index })), title }
}

function indexesOf({ first, last }: PageBreak): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The runs of indexes that adjoin. */
function runsOf(indexes: readonly number[]): PageBreak[] {
  const runs: PageBreak[] = []
  for (const index of indexes.toSorted((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run !== undefined && index <= run.last + 1) runs.splice(-1, 1, { ...run, last: index })
    else runs.push({ first: index, last: index })
  }
  return runs
}
