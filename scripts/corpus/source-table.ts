import type { SourceEntry } from '../contract/manifest.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Table } from './contents.ts'
import { isHash, openPackedHashes } from './packed-hashes.ts'

/** Sources, of which no more is kept than a number and the bytes of the hash, for most have no context. */
export function openSourceTable(): Table<SourceEntry> {
  const numbers = new Map<string, number>()
  const hashes = openPackedHashes()
  const contexts = new Map<string, string>()
  /** By path: what stands in the place of a hash. */
  const others = new Map<string, string>()
  let last = 0

  function get(path: string): SourceEntry | undefined {
    const number = numbers.get(path)
    if (number === undefined) return undefined
    const sha256 = others.get(path) ?? hashes.get(number) ?? ''
    return { path, sha256, context: contexts.get(path) ?? null }
  }

  function forget(path: string): void {
    for (const map of [numbers, contexts, others]) map.delete(path)
  }

  const keys = () => [...numbers.keys()].sort(byCodeUnit)

  return {
    get size() {
      return numbers.size
    },
    has: (path) => numbers.has(path),
    get,
    set(path, { sha256, context }) {
      const number = numbers.get(path) ?? last++
      forget(path)
      numbers.set(path, number)
      if (isHash(sha256)) hashes.set(number, sha256)
      else others.set(path, sha256)
      if (context !== null) contexts.set(path, context)
    },
    delete: forget,
    keys,
    *values() {
      for (const path of keys()) yield get(path) as SourceEntry
    },
  }
}
