import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from './by-code-unit.ts'
import { manifestPath } from './manifest.ts'
import { workPath } from './work-folder.ts'

/**
 * What stands in `dist` and is none of `known`, the outputs of this build and of those before, sorted: no
 * build wrote it, and none will touch it. Hidden files are passed over, such as `.gitkeep`.
 */
export function findForeign(
  dist: string,
  ...known: readonly { readonly has: (path: string) => boolean }[]
): string[] {
  const found: string[] = []
  const pending = ['']
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const entry of list(join(dist, path))) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.name.startsWith('.') || entryPath === workPath) continue
      if (entry.isDirectory()) pending.push(entryPath)
      else if (!known.some((paths) => paths.has(entryPath)) && entryPath !== manifestPath)
        found.push(entryPath)
    }
  }
  return found.sort(byCodeUnit)
}

/** What cannot be listed is nobody's to tell of. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
