import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dialectOf } from '../markdown/dialect.ts'

/** What stands in the folder of sources. Paths are relative to it, with `/`, sorted by code unit. */
export interface Found {
  readonly sources: readonly string[]
  /** Sources that are no regular files (links, pipes, devices): they are not read. */
  readonly irregular: readonly string[]
  /** How many files are of other kinds: they are left alone. */
  readonly others: number
}

/** Finds every source below `folder`. Throws the error of the file system when it cannot be listed. */
export function findSources(folder: string): Found {
  const sources: string[] = []
  const irregular: string[] = []
  let others = 0
  const pending = ['']
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) pending.push(entryPath)
      else if (dialectOf(entry.name) === undefined) others++
      else if (entry.isFile()) sources.push(entryPath)
      else irregular.push(entryPath)
    }
  }
  return { sources: sources.sort(byCodeUnit), irregular: irregular.sort(byCodeUnit), others }
}

/** The order of `<`, which is the same in every locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
