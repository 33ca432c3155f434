import { parse } from 'smol-toml'
import type { Range } from '../text/range.ts'
import type { Pair } from './scan-toml.ts'

/** Where a pair stands, by the path to its value. */
export type TomlPlaces = (path: readonly PropertyKey[]) => Range | undefined

/** Finds the places of `pairs`, which are those of valid TOML in its order. */
export function tomlPlaces(pairs: readonly Pair[]): TomlPlaces {
  const places = new Map<string, Range>()
  /** How many tables each list of tables has so far. */
  const counts = new Map<string, number>()
  let last: Pair['table']
  let table: PropertyKey[] = []
  for (const pair of pairs) {
    if (pair.table !== last) {
      last = pair.table
      table = last === undefined ? [] : pathOf(last.key, last.isItem, counts)
    }
    if (pair.key === '') continue
    const path = [...table, ...partsOf(pair.key)]
    places.set(nameOf(path), { start: pair.start, end: pair.end })
  }
  return (path) => places.get(nameOf(path))
}

/** The path that the head of a table leads to: of a list of tables, to its last one. */
function pathOf(head: string, isItem: boolean, counts: Map<string, number>): PropertyKey[] {
  const path: PropertyKey[] = []
  const parts = partsOf(head)
  for (const [index, part] of parts.entries()) {
    path.push(part)
    const name = nameOf(path)
    if (isItem && index === parts.length - 1) counts.set(name, (counts.get(name) ?? 0) + 1)
    const count = counts.get(name)
    if (count !== undefined) path.push(count - 1)
  }
  return path
}

/** The parts of a dotted key, as the parser reads them. */
function partsOf(key: string): string[] {
  const parts: string[] = []
  let inner: unknown = parse(`${key} = 0`)
  while (typeof inner === 'object' && inner !== null) {
    const [[part, value] = ['', undefined]] = Object.entries(inner)
    parts.push(part)
    inner = value
  }
  return parts
}

function nameOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String))
}
