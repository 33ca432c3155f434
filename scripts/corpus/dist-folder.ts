import { statSync } from 'node:fs'
import { explainErrors } from './dist-error.ts'
import { readDistState } from './dist-state.ts'
import { byCodeUnit } from './find-sources.ts'
import { type ManifestEntry, manifestPath, printManifest } from './manifest.ts'
import { findObstacle, obstacleError } from './obstacle.ts'
import { compareOutput, type Output, pruneFolders, removeOutput, sha256 } from './outputs.ts'
import { openWork, type WorkFolder, workPath } from './work-folder.ts'

/** How dist was before the build; paths are relative to it, sorted. */
export interface Changes {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  /** Written by an earlier build, and made of no source any more. */
  readonly stale: readonly string[]
}

/** A folder that takes outputs one by one, and is brought in order when the last has come. */
export interface DistFolder {
  /** Writes `output`, made of `source`, or of the whole corpus when that is null. */
  readonly put: (output: Output, source: string | null) => void
  /** Takes back what was made of `source`. */
  readonly drop: (source: string) => void
  /** Removes what earlier builds left and no source stands behind, and writes the manifest. */
  readonly finish: (conditions: object) => Changes
  /** Lets go of dist, whether it was finished or not. */
  readonly close: () => void
}

/**
 * Opens the folder `dist`. With `check`, everything is compared and nothing is written.
 * Throws a `DistError`, as all of its functions do, when dist cannot be brought in order.
 */
export function openDist(dist: string, check: boolean): DistFolder {
  explainErrors(dist, () => assertFolder(dist))
  const state = explainErrors(dist, () => readDistState(dist))
  const entries = new Map<string, ManifestEntry>()
  const states = new Map<string, 'missing' | 'changed'>()
  const dropped: string[] = []
  const safeFolders = new Set<string>()
  let work: WorkFolder | undefined

  /** A build that changes nothing does not touch dist; the first change takes the lock. */
  function startWork(): WorkFolder {
    work ??= openWork(dist, state)
    return work
  }

  /** A link in place of a folder would lead out of dist. */
  function assertNoLink(path: string): void {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (safeFolders.has(folder)) return
    const obstacle = findObstacle(dist, path)
    if (obstacle?.kind === 'link') throw obstacleError(dist, obstacle)
    safeFolders.add(folder)
  }

  /** What an earlier build wrote may stand in the way, a file for a folder or a folder for a file. */
  function makeRoom(path: string): void {
    if (findObstacle(dist, path) === undefined) return
    for (const old of state.leftovers(entries)) {
      if (path.startsWith(`${old}/`) || old.startsWith(`${path}/`)) removeOutput(dist, old)
    }
    const obstacle = findObstacle(dist, path)
    if (obstacle !== undefined) throw obstacleError(dist, obstacle)
  }

  function settle(output: Output, hash: string): void {
    assertNoLink(output.path)
    const found = compareOutput(dist, output)
    if (found === 'same') return
    states.set(output.path, found)
    if (check) return
    const folder = startWork()
    makeRoom(output.path)
    if (!state.claimed.has(output.path) && output.path !== manifestPath)
      folder.note({ path: output.path, sha256: hash })
    folder.write(output)
  }

  /** Removes the `stale` files, and the folders that a build had made for files it did not come to write. */
  function clean(stale: readonly string[]): void {
    if (stale.length + dropped.length > 0) startWork()
    for (const path of [...stale, ...dropped]) removeOutput(dist, path)
    for (const { path } of state.begun) {
      if (!entries.has(path) && findObstacle(dist, path) === undefined) pruneFolders(dist, path)
    }
  }

  if (state.isInterrupted && !check) startWork()
  return {
    put(output, source) {
      const hash = sha256(output.text)
      settle(output, hash)
      entries.set(output.path, { path: output.path, sha256: hash, source })
    },
    drop(source) {
      for (const { path } of [...entries.values()].filter((entry) => entry.source === source)) {
        entries.delete(path)
        states.delete(path)
        dropped.push(path)
      }
    },
    finish(conditions) {
      const stale = state.leftovers(entries)
      if (check && state.isInterrupted) stale.push(workPath)
      if (!check) clean(stale)
      const list = printManifest(conditions, [...entries.values()])
      settle(list, sha256(list.text))
      work?.close(true)
      work = undefined
      const pathsOf = (found: string): string[] =>
        [...states.keys()].filter((path) => states.get(path) === found).sort(byCodeUnit)
      return {
        missing: pathsOf('missing'),
        changed: pathsOf('changed'),
        stale: stale.sort(byCodeUnit),
      }
    },
    close() {
      work?.close(false)
      work = undefined
    },
  }
}

function assertFolder(dist: string): void {
  if (statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== false) return
  throw obstacleError(dist, { path: '', kind: 'file' })
}
