import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../contract/manifest.ts'
import { explainErrors } from './dist-error.ts'
import { foldName } from './fold-name.ts'
import { type JournalEntry, readJournal } from './journal.ts'
import { manifestPath, readManifest } from './manifest.ts'
import { findObstacle, obstacleError } from './obstacle.ts'
import { readOwn, sha256, stampOf, statOf } from './outputs.ts'
import { hasWork, journalPath } from './work-folder.ts'

/** What earlier builds left in dist, which a later one may remove. */
export interface DistState {
  readonly manifest: Manifest
  /** The files that the manifest names. */
  readonly claimed: Claimed
  /** What builds that did not end had begun to write. */
  readonly begun: readonly JournalEntry[]
  /** A build did not end, or is still at work. */
  readonly isInterrupted: boolean
  /** Whether no other build has changed anything since this was read. */
  readonly isAsRead: () => boolean
  /** Files of earlier builds that are not among the outputs `made`. */
  readonly leftovers: (made: Made) => string[]
}

/** The outputs of a build, by path. */
export interface Made {
  readonly has: (path: string) => boolean
  readonly keys: () => Iterable<string>
}

/** Paths of files, of which some need not be gone through. */
export type Claimed = Iterable<string> & { readonly has: (path: string) => boolean }

/** A manifest that was read or written before, what it names, and the file that it was in. */
export interface KnownManifest {
  readonly manifest: Manifest
  readonly claimed: Claimed
  readonly stamp: string
}

/**
 * Reads the state that `dist` is in. What is there is not to be trusted: no path leads out of it.
 * A manifest that is `known` is not read once more. Throws a `DistError` when `dist` is no folder.
 */
export function readDistState(dist: string, known?: KnownManifest): DistState {
  explainErrors(dist, () => assertFolder(dist))
  const readManifestText = () => (known === undefined ? readOwn : stampOf)(dist, manifestPath)
  const [manifestText, journal] = [readManifestText(), readOwn(dist, journalPath)]
  const hash = hashOf(known?.stamp ?? manifestText, journal)
  const manifest = known?.manifest ?? readManifest(manifestText)
  const claimed = known?.claimed ?? new Set(manifest.outputs.map(({ path }) => path))
  const begun = readJournal(journal)
  return {
    manifest,
    claimed,
    begun,
    isInterrupted: hasWork(dist),
    isAsRead: () => hashOf(readManifestText(), readOwn(dist, journalPath)) === hash,
    leftovers(made) {
      const paths = new Set<string>()
      for (const path of claimed) if (!made.has(path)) paths.add(path)
      for (const entry of begun) {
        if (!made.has(entry.path) && isAsBegun(dist, entry)) paths.add(entry.path)
      }
      paths.delete(manifestPath)
      if (paths.size === 0) return []
      const spellings = new Map([...made.keys()].map((path) => [foldName(path), path]))
      return [...paths].filter((path) => {
        const spelling = spellings.get(foldName(path))
        if (spelling !== undefined && isSameFile(dist, path, spelling)) return false
        return findObstacle(dist, path) === undefined
      })
    },
  }
}

function assertFolder(dist: string): void {
  if (statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== false) return
  throw obstacleError(dist, { path: '', kind: 'file' })
}

function hashOf(...texts: (string | undefined)[]): string {
  return texts.map((text) => (text === undefined ? 'none' : sha256(text))).join(' ')
}

/**
 * Whether the file is the one that the journal tells of. Where the build ended before it was
 * written, an older one of the same name is somebody else's.
 */
function isAsBegun(dist: string, entry: JournalEntry): boolean {
  try {
    if (!statOf(dist, entry.path)?.isFile()) return false
    return sha256(readFileSync(join(dist, entry.path))) === entry.sha256
  } catch {
    return false
  }
}

/** On some disks, a name of other case leads to the same file, which must stay. */
function isSameFile(dist: string, left: string, right: string): boolean {
  const [one, two] = [statOf(dist, left), statOf(dist, right)]
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev
}
