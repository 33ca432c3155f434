import { byCodeUnit } from './find-sources.ts'
import { type ManifestEntry, manifestPath, printManifest, readManifestPaths } from './manifest.ts'
import { compareOutput, type Output, removeOutput, sha256, writeOutput } from './outputs.ts'

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
  readonly finish: (version: string) => Changes
}

/** Opens the folder `dist`. With `check`, everything is compared and nothing is written. */
export function openDist(dist: string, check: boolean): DistFolder {
  const before = readManifestPaths(dist)
  const entries = new Map<string, ManifestEntry>()
  const states = new Map<string, 'missing' | 'changed'>()
  const dropped: string[] = []

  function settle(output: Output): void {
    const state = compareOutput(dist, output)
    if (state === 'same') return
    states.set(output.path, state)
    if (!check) writeOutput(dist, output)
  }

  return {
    put(output, source) {
      settle(output)
      entries.set(output.path, { path: output.path, sha256: sha256(output.text), source })
    },
    drop(source) {
      for (const { path } of [...entries.values()].filter((entry) => entry.source === source)) {
        entries.delete(path)
        states.delete(path)
        dropped.push(path)
      }
    },
    finish(version) {
      const stale = before.filter((path) => !entries.has(path) && path !== manifestPath)
      if (!check) for (const path of [...stale, ...dropped]) removeOutput(dist, path)
      settle(printManifest(version, [...entries.values()]))
      const pathsOf = (state: string): string[] =>
        [...states.keys()].filter((path) => states.get(path) === state).sort(byCodeUnit)
      return {
        missing: pathsOf('missing'),
        changed: pathsOf('changed'),
        stale: stale.sort(byCodeUnit),
      }
    },
  }
}
