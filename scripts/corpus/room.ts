import type { DistState, Made } from './dist-state.ts'
import { findObstacle, obstacleError } from './obstacle.ts'
import { removeOutput } from './outputs.ts'

/** The room in dist for outputs that are to come. */
export interface Room {
  /** Throws where a link in place of a folder would lead `path` out of dist. */
  readonly assertNoLink: (path: string) => void
  /**
   * Removes what an earlier build wrote, and is no output among `entries`, where it stands in the way of
   * `path`: a file for a folder, or a folder for a file. Throws a `DistError` when anything else does.
   */
  readonly makeRoom: (path: string, entries: Made) => void
}

export function openRoom(dist: string, state: DistState): Room {
  const safeFolders = new Set<string>()
  return {
    assertNoLink(path) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      if (safeFolders.has(folder)) return
      const obstacle = findObstacle(dist, path)
      if (obstacle?.kind === 'link') throw obstacleError(dist, obstacle)
      safeFolders.add(folder)
    },
    makeRoom(path, entries) {
      if (findObstacle(dist, path) === undefined) return
      for (const old of state.leftovers(entries)) {
        if (path.startsWith(`${old}/`) || old.startsWith(`${path}/`)) removeOutput(dist, old)
      }
      const obstacle = findObstacle(dist, path)
      if (obstacle !== undefined) throw obstacleError(dist, obstacle)
    },
  }
}
