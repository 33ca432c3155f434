import { type Dirent, type FSWatcher, readdirSync, watch } from 'node:fs'
import { join, posix } from 'node:path'
import { codeOf } from '../dist-error.ts'
import { statOf } from '../outputs.ts'

/** Paths are relative to the folder that is watched, with `/`. */
export interface FolderListener {
  /** Whether a file is of interest. What is neither that nor a folder always is: links, pipes. */
  readonly isWanted: (path: string) => boolean
  readonly onFile: (path: string, fate: 'come' | 'gone' | 'changed') => void
  /** A folder came or went; so did the files in it, each of which is told of. */
  readonly onFolder: (path: string) => void
  /** The system cannot watch all of it. */
  readonly onError: (error: unknown) => void
}

interface Folder {
  /** Another of the same name has another. */
  readonly id: string
  /** The names of the files in it that are of interest. */
  readonly names: Set<string>
  readonly watcher: FSWatcher
}

/** What is told of folders that are something else meanwhile, and of those that may not be read. */
const passing = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM']

/**
 * Watches `root` and all folders below it until the returned function is called. The system tells of each
 * folder what happens in it; links are not followed.
 */
export function watchFolders(root: string, listener: FolderListener): () => void {
  const { isWanted, onFile, onFolder, onError } = listener
  const folders = new Map<string, Folder>()

  /**
   * Of a folder that is removed or moved, the last that is told is its own name. One that was made in its
   * place, of which nothing would be told, may be taken for it by all else, even its number on the disk.
   */
  function hear(folder: string, name: string): void {
    const path = posix.join(folder, name)
    const isOwn =
      folder !== '.' && name === posix.basename(folder) && statOf(root, path) === undefined
    if (isOwn && !folders.has(path) && !folders.get(folder)?.names.has(name)) {
      leave(folder)
      look(folder)
    } else look(path)
  }

  /** Looks at what may have come, gone or changed. */
  function look(path: string): void {
    const stats = statOf(root, path)
    const isFolder = stats?.isDirectory() === true
    if (folders.has(path) && !(isFolder && folders.get(path)?.id === idOf(path))) leave(path)
    const names = folders.get(posix.dirname(path))?.names
    const name = posix.basename(path)
    if (stats !== undefined && !isFolder && (isWanted(path) || !stats.isFile())) {
      onFile(path, names?.has(name) ? 'changed' : 'come')
      names?.add(name)
    } else if (names?.delete(name)) onFile(path, 'gone')
    if (isFolder && !folders.has(path)) enter(path, listener)
  }

  /** Begins to watch a folder and those in it, and then tells of what is there. */
  function enter(top: string, { onFile, onFolder }: Pick<FolderListener, 'onFile' | 'onFolder'>) {
    const pending = [top]
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      onFolder(path)
      const names = open(path)
      if (names === undefined) continue
      for (const entry of list(join(root, path))) {
        const entryPath = posix.join(path, entry.name)
        if (entry.isDirectory()) pending.push(entryPath)
        else if (isWanted(entryPath) || !entry.isFile()) {
          names.add(entry.name)
          onFile(entryPath, 'come')
        }
      }
    }
  }

  /** The names of a folder, none yet, if it can be watched. */
  function open(path: string): Set<string> | undefined {
    try {
      const watcher = watch(join(root, path), (_, name) => {
        if (folders.get(path)?.watcher === watcher) guard(() => hear(path, name ?? ''))
      })
      watcher.on('error', fail)
      const names = new Set<string>()
      folders.set(path, { id: idOf(path), names, watcher })
      return names
    } catch (error) {
      fail(error)
      return undefined
    }
  }

  function leave(top: string): void {
    for (const [path, { names, watcher }] of folders) {
      if (path !== top && !path.startsWith(`${top}/`)) continue
      watcher.close()
      folders.delete(path)
      for (const name of names) onFile(posix.join(path, name), 'gone')
      onFolder(path)
    }
  }

  function guard(act: () => void): void {
    try {
      act()
    } catch (error) {
      fail(error)
    }
  }

  function fail(error: unknown): void {
    if (!passing.includes(codeOf(error) ?? '')) onError(error)
  }

  function idOf(path: string): string {
    const stats = statOf(root, `${path}/`)
    return stats === undefined ? '' : `${stats.dev} ${stats.ino}`
  }

  guard(() => enter('.', { onFile: () => undefined, onFolder: () => undefined }))
  return () => {
    for (const { watcher } of folders.values()) watcher.close()
    folders.clear()
  }
}

/** Nothing of a folder that was removed meanwhile. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (passing.includes(codeOf(error) ?? '')) return []
    throw error
  }
}
