import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { dialectOf } from '../markdown/dialect.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { codeOf } from './dist-error.ts'
import { ignoreFile, readIgnoreFile } from './ignore-file.ts'
import { nameOfBytes } from './name-of-bytes.ts'
import { isSidecar, matchSidecars } from './sidecars.ts'
import { unreadable } from './unreadable.ts'

/** What stands in the folder of sources. Paths are relative to it, with `/`. */
export interface Found {
  /** Sorted by code unit. */
  readonly sources: readonly string[]
  /** What is not read, with an error that says why: links, pipes, folders that cannot be listed. */
  readonly problems: readonly VFile[]
  /** The files beside sources that give them metadata, by the source. */
  readonly sidecars: ReadonlyMap<string, string>
  /** How many files are of other kinds: they are left alone. */
  readonly others: number
  /** How many sources `.fair-copyignore` names. */
  readonly ignored: number
}

/**
 * Finds every source below `folder`. Throws the error of the file system when it cannot be listed, and a
 * `ConfigurationError` when its `.fair-copyignore` cannot be read.
 */
export function findSources(folder: string): Found {
  const sources: string[] = []
  const problems: VFile[] = []
  const sidecars: string[] = []
  const isIgnored = readIgnoreFile(folder)
  let others = 0
  let ignored = 0
  const pending = ['']
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const entry of listFolder(folder, path, problems)) {
      const { text, problem } = nameOfBytes(entry.name)
      // Joined to one text: two that are held together take twice as much memory, and all are kept.
      const entryPath = path === '' ? text : [path, text].join('/')
      const isFolder = entry.isDirectory() || isLinkToFolder(folder, entryPath, entry)
      if (entryPath === ignoreFile) continue
      if (isIgnored(entryPath, isFolder)) {
        if (!isFolder && dialectOf(text) !== undefined) ignored++
      } else if (isEditorsLock(text, entry)) others++
      else if (!isFolder && dialectOf(text) === undefined && !isSidecar(text)) others++
      else if (problem !== undefined) problems.push(badName(entryPath, problem))
      else if (entry.isDirectory()) pending.push(entryPath)
      else if (entry.isFile() && isSidecar(text)) sidecars.push(entryPath)
      else if (entry.isFile()) sources.push(entryPath)
      else problems.push(irregular(entryPath, entry))
    }
  }
  const matched = matchSidecars(sources, sidecars.sort(byCodeUnit))
  problems.push(...matched.problems)
  return {
    sources: sources.sort(byCodeUnit),
    sidecars: matched.sidecars,
    ...{ problems, others, ignored },
  }
}

/** Names as bytes, since not all of them are text. */
function listFolder(folder: string, path: string, problems: VFile[]): Dirent<Buffer>[] {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    if (path === '') throw error
    const found = `folder that cannot be listed (${codeOf(error)})`
    const expected = 'one that the build may read'
    problems.push(unreadable(path, { found, expected, todo: 'make it readable or move it away' }))
    return []
  }
}

function isLinkToFolder(folder: string, path: string, entry: Dirent<Buffer>): boolean {
  if (!entry.isSymbolicLink()) return false
  try {
    return statSync(join(folder, path)).isDirectory()
  } catch {
    return false
  }
}

/** Emacs puts up a link that leads nowhere beside a file that is being edited. */
function isEditorsLock(name: string, entry: Dirent<Buffer>): boolean {
  return name.startsWith('.#') && entry.isSymbolicLink()
}

function badName(path: string, found: string): VFile {
  return unreadable(path, { found, expected: 'printable text', todo: 'rename it' })
}

/** Links could lead out of the sources, or in a circle; pipes and devices could hang the build. */
function irregular(path: string, entry: Dirent<Buffer>): VFile {
  if (entry.isSymbolicLink()) {
    const expected = 'a file or folder, since links are not followed'
    return unreadable(path, { found: 'link', expected, todo: 'put in its place what it leads to' })
  }
  const found = 'pipe, socket or device'
  return unreadable(path, { found, expected: 'a regular file', todo: 'move it away' })
}
