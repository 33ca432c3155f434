import type { SourceEntry } from '../contract/manifest.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Table } from './contents.ts'
import { openNumberedNames } from './numbered-names.ts'
import { isHash, openPackedHashes } from './packed-hashes.ts'
import { sorted } from './sorted.ts'

/** Sources, of which no more is kept than a number and the bytes of the hash, for most have no context. */
export function openSourceTable(): Table<SourceEntry> {
  const paths = openNumberedNames()
  const hashes = openPackedHashes()
  const contexts = new Map<string, string>()
  /** By path: what stands in the place of a hash. */
  const others = new Map<string, string>()
  let size = 0

  function has(path: string): boolean {
    const number = paths.numberOf(path)
    return number !== undefined && (hashes.has(number) || others.has(path))
  }

  function get(path: string): SourceEntry | undefined {
    const number = paths.numberOf(path)
    const sha256 = others.get(path) ?? (number === undefined ? undefined : hashes.get(number))
    if (sha256 === undefined) return undefined
    return { path, sha256, context: contexts.get(path) ?? null }
  }

  function forget(path: string): void {
    const number = paths.numberOf(path)
    if (number === undefined || !has(path)) return
    for (const map of [contexts, others]) map.delete(path)
    hashes.delete(number)
    size--
  }

  function* listPaths(): Generator<string> {
    for (const path of paths.all) if (has(path)) yield path
  }

  const keys = () => sorted(listPaths, byCodeUnit)

  return {
    get size() {
      return size
    },
    has,
    get,
    set(path, { sha256, context }) {
      forget(path)
      const number = paths.enter(path)
      if (isHash(sha256)) hashes.set(number, sha256)
      else others.set(path, sha256)
      if (context !== null) contexts.set(path, context)
      size++
    },
    delete: forget,
    keys,
    *values() {
      for (const path of keys()) yield get(path) as SourceEntry
    },
  }
}
