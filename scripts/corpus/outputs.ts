import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  rmdirSync,
  type Stats,
  unlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, explainErrors } from './dist-error.ts'
import type { Output } from './output.ts'
import { readOpened } from './read-opened.ts'

const pieceSize = 64 * 1024

/** A link fails, and a pipe that nobody writes does not hang. Windows knows neither. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
const onlyItself = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

/** Exceptions for files that are not there yet take a thirtieth of a first build. */
const asFound = { throwIfNoEntry: false } as const

/** The SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text)
}

/**
 * How a file of dist stands to what it should be. A link or a pipe is not read: it is changed.
 * Throws a `DistError` for what a build cannot replace or may not read.
 */
export function compareOutput(
  dist: string,
  { path, pieces }: Output,
): 'same' | 'changed' | 'missing' {
  const name = join(dist, path)
  const stats = explainErrors(name, () => lstatIfAny(name))
  if (stats === undefined) return 'missing'
  return explainErrors(name, () => {
    const size = pieces.reduce((sum, { length }) => sum + length, 0)
    if (!stats.isFile() || stats.size !== size) return 'changed'
    return isMadeOf(name, pieces) ? 'same' : 'changed'
  })
}

function isMadeOf(name: string, pieces: readonly Uint8Array[]): boolean {
  const file = openSync(name, 'r')
  try {
    return pieces.every((piece) => {
      const found = Buffer.allocUnsafe(piece.length)
      return readSync(file, found) === piece.length && found.equals(piece)
    })
  } finally {
    closeSync(file)
  }
}

/** Whether dist has the file with this hash; it is read piece by piece. */
export function hasOutput(dist: string, path: string, expected: string): boolean {
  if (!statOf(dist, path)?.isFile()) return false
  const found = createHash('sha256')
  const file = openSync(join(dist, path), 'r')
  try {
    const bytes = Buffer.allocUnsafe(pieceSize)
    for (let size = readSync(file, bytes); size > 0; size = readSync(file, bytes)) {
      found.update(bytes.subarray(0, size))
    }
  } finally {
    closeSync(file)
  }
  return found.digest('hex') === expected
}

/** The text of a regular file in dist, or nothing where there is none that can be read. */
export function readOwn(dist: string, path: string): string | undefined {
  return readOwnBytes(dist, path)?.toString()
}

/** Its bytes. */
export function readOwnBytes(dist: string, path: string): Buffer | undefined {
  try {
    if (O_NOFOLLOW === 0 && !statOf(dist, path)?.isFile()) return undefined
    return readOpened(join(dist, path), onlyItself, (stats) => stats.isFile()).bytes
  } catch {
    return undefined
  }
}

/** Removes a file of dist, and the folders that this leaves empty. Returns whether it was there. */
export function removeOutput(dist: string, path: string): boolean {
  const stats = statOf(dist, path)
  const isThere = stats !== undefined && !stats.isDirectory()
  if (isThere) explainErrors(join(dist, path), () => unlinkSync(join(dist, path)))
  pruneFolders(dist, path)
  return isThere
}

/** Removes the folders above `path` that are empty. */
export function pruneFolders(dist: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dist, folder))
    } catch {
      return
    }
  }
}

/** Nothing where there is nothing, nor a folder in which it could be. */
function lstatIfAny(name: string): Stats | undefined {
  try {
    return lstatSync(name, asFound)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/** Nothing for a path that cannot be, such as one that is too long. */
export function statOf(dist: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(dist, path), asFound)
  } catch {
    return undefined
  }
}

/** Differs whenever somebody wrote the file, which is not read for that; empty where there is none. */
export function stampOf(dist: string, path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(join(dist, path), { bigint: true })
    return [ino, size, mtimeNs, ctimeNs].join(' ')
  } catch {
    return ''
  }
}
