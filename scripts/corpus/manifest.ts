import { byCodeUnit } from './find-sources.ts'
import type { Output } from './outputs.ts'
import { sha256 } from './outputs.ts'

export const manifestPath = 'manifest.json'

/** What a build wrote: the only files in dist that a later build may remove. */
export interface Manifest {
  readonly schemaVersion: 1
  /** The same for every build that would make the same outputs of the same sources. */
  readonly fingerprint: string
  readonly outputs: readonly ManifestEntry[]
}

export interface ManifestEntry {
  readonly path: string
  readonly sha256: string
  /** The source's path, or null for an output of the whole corpus. */
  readonly source: string | null
}

/**
 * The manifest as it is written: an output a line, sorted by path. `conditions` are what the outputs
 * depend on besides the sources, in a fixed order of keys.
 */
export function printManifest(conditions: object, entries: readonly ManifestEntry[]): Output {
  const sorted = entries.toSorted((left, right) => byCodeUnit(left.path, right.path))
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  const fingerprint = sha256(JSON.stringify(conditions))
  return {
    path: manifestPath,
    text: `{\n  "schemaVersion": 1,\n  "fingerprint": "${fingerprint}",\n  "outputs": [\n${lines}\n  ]\n}\n`,
  }
}

/**
 * The paths that the text of a manifest names. A manifest that is missing or broken names none, and
 * so nothing will be removed; nor does a path that leads out of dist count.
 */
export function readManifestPaths(text = ''): string[] {
  try {
    const manifest: Partial<Manifest> = JSON.parse(text)
    const paths = (manifest.outputs ?? []).map((output) => output.path)
    return paths.filter((path) => typeof path === 'string' && isInside(path))
  } catch {
    return []
  }
}

/** Whether a path that anybody may have written leads to a place inside of dist. */
export function isInside(path: string): boolean {
  const parts = path.split(/[/\\]/)
  return parts.every((part) => !['', '.', '..'].includes(part)) && !path.includes('\0')
}
