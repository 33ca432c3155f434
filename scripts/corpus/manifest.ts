import type { Manifest, ManifestEntry } from '../contract/manifest.ts'
import { byCodeUnit } from './find-sources.ts'
import { sha256 } from './outputs.ts'

export const manifestPath = 'manifest.json'

/**
 * The manifest as it is written, in pieces: an output a line, sorted by path. `conditions` are what the
 * outputs depend on besides the sources, in a fixed order of keys.
 */
export function* printManifest(
  conditions: object,
  entries: readonly ManifestEntry[],
): Generator<string> {
  const fingerprint = sha256(JSON.stringify(conditions))
  yield `{\n  "schemaVersion": 1,\n  "fingerprint": "${fingerprint}",\n  "outputs": [`
  let separator = '\n'
  for (const entry of entries.toSorted((left, right) => byCodeUnit(left.path, right.path))) {
    yield `${separator}    ${JSON.stringify(entry)}`
    separator = ',\n'
  }
  yield '\n  ]\n}\n'
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
