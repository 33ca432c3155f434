import { join, posix } from 'node:path'
import { dialectOf } from '../markdown/dialect.ts'
import { readText } from '../pipeline.ts'
import { edgeBlocks } from '../rules/repetition/edge-blocks.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { SettingsOf } from './document-settings.ts'
import { readSourceFile } from './read-source-file.ts'

// Fewer files with one block may be a series of one author.
const fewestFiles = 4
const leastShare = 0.4
// What was seen once is forgotten beyond that many blocks, so that memory does not grow with a folder:
// a block of two files in five is seen again long before.
const mostBlocks = 20_000

/** By folder: what stands at the start or at the end of many of its texts, sorted. */
export type Repeated = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Reads the texts whose settings ask for it, in their order, before any is copied. A source that cannot
 * be read counts for nothing here, and is reported when it is built.
 */
export async function findRepeated(
  folder: string,
  paths: readonly string[],
  settingsOf: SettingsOf,
): Promise<Repeated> {
  const repeated = new Map<string, ReadonlySet<string>>()
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    if (dialectOf(path) !== 'plain' || !settingsOf(path).removeRepeated) continue
    const files = folders.get(posix.dirname(path)) ?? []
    files.push(path)
    folders.set(posix.dirname(path), files)
  }
  for (const [name, files] of folders) {
    const counts = new Map<string, number>()
    for (const path of files) await countBlocks(folder, path, settingsOf, counts)
    const least = Math.max(fewestFiles, leastShare * files.length)
    const found = [...counts].filter(([, count]) => count >= least).map(([key]) => key)
    repeated.set(name, new Set(found.sort(byCodeUnit)))
  }
  return repeated
}

async function countBlocks(
  folder: string,
  path: string,
  settingsOf: SettingsOf,
  counts: Map<string, number>,
): Promise<void> {
  const { charset, maxBytes } = settingsOf(path)
  const { bytes } = readSourceFile(join(folder, path), path, maxBytes)
  if (bytes === undefined) return
  const text = await readText({ path, bytes, ...(charset !== undefined && { charset }) })
  const keys = new Set(edgeBlocks(text).flatMap((block) => block.keys))
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  if (counts.size <= mostBlocks) return
  for (const [key, count] of counts) if (count === 1) counts.delete(key)
}
