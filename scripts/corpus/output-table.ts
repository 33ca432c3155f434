import type { ManifestEntry } from '../contract/manifest.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Table } from './contents.ts'
import { openNumberedNames } from './numbered-names.ts'
import { isHash, openPackedHashes } from './packed-hashes.ts'
import { sorted } from './sorted.ts'

/** Outputs, and what spares others a table of their own. */
export interface OutputTable extends Table<ManifestEntry> {
  /** A text for the name of a document, `slug`, is kept once. */
  readonly set: (path: string, entry: ManifestEntry, slug?: string) => void
  /** Of the numbered outputs those alone that `isAmong` takes. Sorted by code unit. */
  readonly keys: (isAmong?: (number: number) => boolean) => Iterable<string>
  /** The number of an output of a document, which stays; other outputs have none. */
  readonly numberOf: (path: string) => number | undefined
  /** The paths of what was made of a source. */
  readonly pathsOf: (source: string) => string[]
}

/** The outputs of a document have one name; the first is that of an even number. */
const endings = ['.md', '.json'] as const

/**
 * Outputs of documents, kept by the name that two of them have, with the bytes of their hashes; and the few
 * others as they are. As an entry for each with its own path, they would take four times as much memory.
 */
export function openOutputTable(): OutputTable {
  /** Of documents: a name's number is half of that of its first output. */
  const names = openNumberedNames()
  const sources: string[] = []
  const hashes = openPackedHashes()
  const others = new Map<string, ManifestEntry>()
  let size = 0

  const pathOf = (number: number) => `${names.all[number >> 1]}${endings[number & 1]}`

  function numberOf(path: string): number | undefined {
    const ending = endings.findIndex((one) => path.endsWith(one))
    if (ending === -1) return undefined
    const half = names.numberOf(path.slice(0, -(endings[ending]?.length ?? 0)))
    return half === undefined ? undefined : 2 * half + ending
  }

  /** Nothing for an output that is no document's, or another's than the one beside it. */
  function enter({ path, source }: ManifestEntry, slug?: string): number | undefined {
    const ending = endings.findIndex((one) => path.endsWith(one))
    if (ending === -1 || source === null) return undefined
    const name = path.slice(0, -(endings[ending]?.length ?? 0))
    const known = names.numberOf(name)
    if (known !== undefined && sources[known] !== source && hashes.has(2 * known + 1 - ending)) {
      return undefined
    }
    // A part of a text keeps all of it in memory, and the slug is kept anyway.
    const half = known ?? names.enter(name === slug ? slug : name)
    sources[half] = source
    return 2 * half + ending
  }

  function get(path: string): ManifestEntry | undefined {
    const number = numberOf(path)
    const sha256 = number === undefined ? undefined : hashes.get(number)
    if (number === undefined || sha256 === undefined) return others.get(path)
    return { path, sha256, source: sources[number >> 1] ?? null }
  }

  function forget(path: string): void {
    const number = numberOf(path)
    if (others.delete(path)) size--
    if (number === undefined || !hashes.has(number)) return
    hashes.delete(number)
    size--
  }

  /** They come nearly in order, the .json before the .md. */
  function* numbersOf(isAmong?: (number: number) => boolean): Generator<number> {
    for (let half = 0; half < names.all.length; half++) {
      for (const number of [2 * half + 1, 2 * half]) {
        if (isAmong?.(number) !== false && hashes.has(number)) yield number
      }
    }
  }

  /** As the paths would be sorted, which are not made for that. */
  function compare(left: number, right: number): number {
    if (left >> 1 === right >> 1) return right - left
    const [one = '', other = ''] = [names.all[left >> 1], names.all[right >> 1]]
    if (one.startsWith(other) || other.startsWith(one))
      return byCodeUnit(pathOf(left), pathOf(right))
    return byCodeUnit(one, other)
  }

  function* keys(isAmong?: (number: number) => boolean): Generator<string> {
    const waiting = [...others.keys()].sort(byCodeUnit)
    for (const number of sorted(() => numbersOf(isAmong), compare)) {
      while (waiting[0] !== undefined && waiting[0] < pathOf(number)) yield waiting.shift() ?? ''
      yield pathOf(number)
    }
    yield* waiting
  }

  return {
    get size() {
      return size
    },
    has(path) {
      const number = numberOf(path)
      return (number !== undefined && hashes.has(number)) || others.has(path)
    },
    get,
    set(path, entry, slug) {
      forget(path)
      const number = isHash(entry.sha256) ? enter(entry, slug) : undefined
      if (number === undefined) others.set(path, entry)
      else hashes.set(number, entry.sha256)
      size++
    },
    delete: forget,
    keys,
    *values() {
      for (const path of keys()) yield get(path) as ManifestEntry
    },
    numberOf,
    pathsOf(source) {
      const own = [...others.values()].filter((entry) => entry.source === source)
      const numbers = sources.flatMap((one, half) =>
        one === source ? [2 * half, 2 * half + 1] : [],
      )
      const made = numbers.filter(hashes.has)
      return [...own.map(({ path }) => path), ...made.map(pathOf)]
    },
  }
}
