import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from './configuration-error.ts'

/**
 * Neither folder may hold the other: the build would read what it wrote, or remove what it reads.
 * Links on the way to them are followed first.
 */
export function assertApart(sources: string, dist: string): void {
  const [from, to] = [realPath(resolve(sources)), realPath(resolve(dist))]
  if (!isWithin(from, to) && !isWithin(to, from)) return
  throw new ConfigurationError(
    `Unexpected folders ${sources} and ${dist}, one inside of the other, expected two that lie apart; name another with --sources or --dist`,
  )
}

/** Where a path leads, also one whose end does not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

function isWithin(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path))
}
