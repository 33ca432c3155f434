import type { Manifest, ManifestEntry, SourceEntry } from '../contract/manifest.ts'
import type { ShardPart } from '../contract/shard.ts'
import { byCodeUnit } from './by-code-unit.ts'

export const manifestPath = 'manifest.json'

/** A manifest without one: nothing of it will be reused or removed. */
const none: Manifest = { schemaVersion: 1, fingerprint: '', sources: [], outputs: [] }

/** A manifest, sorted by path. */
export interface ManifestParts {
  readonly fingerprint: string
  readonly sources: Iterable<SourceEntry>
  readonly outputs: Iterable<ManifestEntry>
}

/** The manifest as it is written, in pieces: a source or an output a line, sorted by path. */
export function* printManifest(manifest: ManifestParts, shard?: ShardPart): Generator<string> {
  yield `{\n  "schemaVersion": 1,\n  "fingerprint": "${manifest.fingerprint}",\n`
  if (shard !== undefined) yield* printShard(shard)
  yield '  "sources": ['
  yield* printEntries(manifest.sources)
  yield '\n  ],\n  "outputs": ['
  yield* printEntries(manifest.outputs)
  yield '\n  ]\n}\n'
}

function* printShard({ sources, ...part }: ShardPart): Generator<string> {
  yield `  "shard": ${JSON.stringify(part).slice(0, -1)},"sources":[`
  yield* printEntries(sources.toSorted((left, right) => byCodeUnit(left.path, right.path)))
  yield '\n  ]},\n'
}

function* printEntries(entries: Iterable<object>): Generator<string> {
  let separator = '\n'
  for (const entry of entries) {
    yield `${separator}    ${JSON.stringify(entry)}`
    separator = ',\n'
  }
}

/**
 * What the text of a manifest says. One that is missing or broken says nothing, and so nothing will be
 * reused or removed; nor does an output count whose path leads out of dist.
 */
export function readManifest(text = ''): Manifest {
  try {
    const { fingerprint, sources, outputs }: Partial<Manifest> = JSON.parse(text)
    return {
      schemaVersion: 1,
      fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
      sources: Array.isArray(sources) ? sources.filter(isSource) : [],
      outputs: Array.isArray(outputs) ? outputs.filter(isOutput) : [],
    }
  } catch {
    return none
  }
}

function isSource(entry: Partial<SourceEntry> | null): boolean {
  return typeof entry?.path === 'string' && typeof entry.sha256 === 'string'
}

function isOutput(entry: Partial<ManifestEntry> | null): boolean {
  return typeof entry?.path === 'string' && isInside(entry.path)
}

/** Whether a path that anybody may have written leads to a place inside of dist. */
export function isInside(path: string): boolean {
  const parts = path.split(/[/\\]/)
  return parts.every((part) => !['', '.', '..'].includes(part)) && !path.includes('\0')
}
