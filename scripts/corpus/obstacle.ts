import { join } from 'node:path'
import { DistError } from './dist-error.ts'
import { statOf } from './outputs.ts'

/** What stands in the way of a file of dist: in the place of the file, or of a folder above it. */
export interface Obstacle {
  readonly path: string
  readonly kind: 'link' | 'file' | 'folder'
}

/** The obstacle that is nearest to dist. A link in the place of the file is none: it is replaced. */
export function findObstacle(dist: string, path: string): Obstacle | undefined {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end)
    const stats = statOf(dist, folder)
    if (stats === undefined) return undefined
    if (stats.isSymbolicLink()) return { path: folder, kind: 'link' }
    if (!stats.isDirectory()) return { path: folder, kind: 'file' }
  }
  return statOf(dist, path)?.isDirectory() ? { path, kind: 'folder' } : undefined
}

export function obstacleError(dist: string, { path, kind }: Obstacle): DistError {
  const name = join(dist, path)
  if (kind === 'link') {
    return new DistError(
      `Unexpected link at ${name}, expected a folder, since a build writes nothing outside of dist; remove the link and build again`,
    )
  }
  const expected = kind === 'file' ? 'a folder' : 'a file'
  return new DistError(
    `Unexpected ${kind} at ${name}, expected ${expected} of the build or nothing; move it away and build again`,
  )
}
