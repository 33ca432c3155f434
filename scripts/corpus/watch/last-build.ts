import type { Contents } from '../contents.ts'
import type { KnownManifest } from '../dist-state.ts'
import type { Found } from '../find-sources.ts'
import { manifestPath } from '../manifest.ts'
import { stampOf } from '../outputs.ts'
import type { KnownDocument } from './known-document.ts'
import type { LearntRecord } from './learnt-record.ts'
import type { Tally } from './tally.ts'

/** How a build that ended well left dist. */
export interface Ending {
  readonly dist: string
  readonly fingerprint: string
  readonly contents: Contents
  /** The outputs of the whole corpus. */
  readonly shared: readonly string[]
  /** Sources that are in no output. */
  readonly refused: readonly string[]
  /** Of the manifest, and of the other outputs of the whole corpus. */
  readonly stamp: string
  readonly stamps: string
}

/** A build that is to be gone on from, where at the most documents are others now. */
export interface LastBuild {
  readonly ending: Ending
  readonly found: Found
  /** What is to be built: what may have changed, and what could not be built. */
  readonly todo: readonly string[]
  readonly documents: ReadonlyMap<string, KnownDocument>
  /** In the order of their sources. */
  readonly records: ReadonlyMap<string, LearntRecord>
  readonly tally: Tally
}

/** The ending of a build that put `contents` into `dist` and made nothing of the sources `refused`. */
export function endingOf(
  dist: string,
  fingerprint: string,
  contents: Contents,
  refused: readonly string[],
): Ending {
  const entries = [...contents.entries.values()]
  const shared = entries.filter(({ source }) => source === null).map(({ path }) => path)
  return stamped({ dist, fingerprint, contents, shared, refused, stamp: '', stamps: '' })
}

/** The same of a later build, as dist is now. */
export function stamped(ending: Ending): Ending {
  const { dist, shared } = ending
  return { ...ending, stamp: stampOf(dist, manifestPath), stamps: stampsOf(dist, shared) }
}

/** Whether dist is as it was left. */
export function isAsLeft({ dist, shared, stamp, stamps }: Ending): boolean {
  return stamp === stampOf(dist, manifestPath) && stamps === stampsOf(dist, shared)
}

/** The manifest that names what dist has. */
export function manifestOf({ contents, fingerprint, stamp }: Ending): KnownManifest {
  const [sources, outputs] = [[...contents.sources.values()], [...contents.entries.values()]]
  const manifest = { schemaVersion: 1, fingerprint, sources, outputs } as const
  return { manifest, claimed: new Set(contents.entries.keys()), stamp }
}

/** Whether the same sources stand there, with the same files beside them, and all of them can be read. */
export function isAlike(before: Found, found: Found): boolean {
  if (before === found) return true
  if (before.problems.length + found.problems.length > 0) return false
  const textOf = ({ sources, sidecars }: Found) => JSON.stringify([sources, [...sidecars]])
  return textOf(before) === textOf(found)
}

/** The same without what it names, where all of that stays, so that nothing is left over. */
export function manifestThatStays({ contents, fingerprint, stamp }: Ending): KnownManifest {
  const manifest = { schemaVersion: 1, fingerprint, sources: [], outputs: [] } as const
  const has = (path: string) => contents.entries.has(path)
  return { manifest, claimed: { has, [Symbol.iterator]: () => [].values() }, stamp }
}

/** Puts `map` in the order of `paths`, without what these do not name. */
export function putInOrder<Value>(map: Map<string, Value>, paths: readonly string[]): void {
  const all = new Map(map)
  map.clear()
  for (const path of paths) {
    const value = all.get(path)
    if (value !== undefined) map.set(path, value)
  }
}

function stampsOf(dist: string, paths: readonly string[]): string {
  return paths.map((path) => stampOf(dist, path)).join()
}
