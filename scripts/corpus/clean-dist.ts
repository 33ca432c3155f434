import { explainErrors } from './dist-error.ts'
import { readDistState } from './dist-state.ts'
import { manifestPath } from './manifest.ts'
import { findObstacle } from './obstacle.ts'
import { hasOutput, removeOutput, statOf } from './outputs.ts'
import { openWork } from './work-folder.ts'

export interface Cleaned {
  readonly removed: number
  /** What is no longer as a build wrote it, and so is somebody's own. */
  readonly changed: readonly string[]
}

/**
 * Removes what the manifest of `dist` names, what a build that did not end had begun, the manifest, and
 * the folders that this leaves empty; nothing else. Throws a `DistError` when a build is at work there.
 */
export function cleanDist(dist: string): Cleaned {
  const state = readDistState(dist)
  const named = new Map(state.manifest.outputs.map(({ path, sha256 }) => [path, sha256]))
  const begun = state.leftovers(new Map()).filter((path) => !named.has(path))
  if (named.size === 0 && begun.length === 0 && !state.isInterrupted) {
    return { removed: 0, changed: [] }
  }
  const work = openWork(dist, state)
  const changed: string[] = []
  let removed = 0
  let isDone = false
  try {
    for (const [path, hash] of named) {
      if (findObstacle(dist, path) !== undefined || statOf(dist, path) === undefined) continue
      if (explainErrors(dist, () => hasOutput(dist, path, hash))) removed += remove(path)
      else changed.push(path)
    }
    for (const path of begun) removed += remove(path)
    removed += remove(manifestPath)
    isDone = true
  } finally {
    work.close(isDone)
  }
  return { removed, changed }

  function remove(path: string): number {
    return removeOutput(dist, path) ? 1 : 0
  }
}
