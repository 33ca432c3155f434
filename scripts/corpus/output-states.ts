import type { OutputTable } from './output-table.ts'

/** How outputs stood in dist that were not as they should be. */
export interface OutputStates {
  readonly has: (path: string) => boolean
  readonly set: (path: string, state: 'missing' | 'changed') => void
  readonly delete: (path: string) => void
  /** How many there are. */
  readonly count: () => number
  /** Sorted by code unit. */
  readonly pathsOf: (state: 'missing' | 'changed') => string[]
}

const codes = { missing: 1, changed: 2 } as const

/** No states yet; those of numbered outputs of `table` take a byte each. */
export function openOutputStates(table: OutputTable): OutputStates {
  let bytes = new Uint8Array(64)
  const others = new Map<string, number>()

  function stateOf(path: string): number | undefined {
    const number = table.numberOf(path)
    return others.get(path) ?? (number === undefined ? undefined : bytes[number])
  }

  function setByte(number: number, state: number): void {
    if (number >= bytes.length) {
      const larger = new Uint8Array(2 * number)
      larger.set(bytes)
      bytes = larger
    }
    bytes[number] = state
  }

  return {
    has: (path) => (stateOf(path) ?? 0) !== 0,
    set(path, state) {
      const number = table.numberOf(path)
      if (number === undefined) others.set(path, codes[state])
      else setByte(number, codes[state])
    },
    delete(path) {
      const number = table.numberOf(path)
      others.delete(path)
      if (number !== undefined) setByte(number, 0)
    },
    count: () => bytes.reduce((count, state) => count + Math.min(state, 1), others.size),
    pathsOf(state) {
      const isState = (path: string) => stateOf(path) === codes[state]
      // All of them would be sorted for the few that a watch has changed.
      const isAmong = (number: number) => bytes[number] === codes[state]
      const found = [...table.keys(isAmong)].filter(isState)
      for (const path of others.keys()) if (isState(path) && !table.has(path)) insert(path, found)
      return found
    },
  }
}

/** Puts `path` to its place among sorted `paths`: to sort them all would make a copy of each. */
function insert(path: string, paths: string[]): void {
  let [start, end] = [0, paths.length]
  while (start < end) {
    const middle = (start + end) >> 1
    if ((paths[middle] ?? '') < path) start = middle + 1
    else end = middle
  }
  paths.splice(start, 0, path)
}
