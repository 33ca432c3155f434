import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file for dist: its path there, with `/`, and all of its text. */
export interface Output {
  readonly path: string
  readonly text: string
}

/** The SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** How a file of dist stands to what it should be. */
export function compareOutput(
  dist: string,
  { path, text }: Output,
): 'same' | 'changed' | 'missing' {
  try {
    return readFileSync(join(dist, path)).equals(Buffer.from(text)) ? 'same' : 'changed'
  } catch (error) {
    if (isMissing(error)) return 'missing'
    throw error
  }
}

/**
 * Writes a file of dist in one step: nobody ever reads half of it, and one that is right already is
 * not touched. Returns whether it was written.
 */
export function writeOutput(dist: string, output: Output): boolean {
  if (compareOutput(dist, output) === 'same') return false
  const path = join(dist, output.path)
  const temporary = `${path}.fair-copy.tmp`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(temporary, output.text)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return true
}

/** Removes a file of dist, and the folders that this leaves empty. Returns whether it was there. */
export function removeOutput(dist: string, path: string): boolean {
  try {
    rmSync(join(dist, path))
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dist, folder))
    } catch {
      break
    }
  }
  return true
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  )
}
