import { createHash } from 'node:crypto'
import { piecesInside, readInside } from './read-inside.ts'

export interface ClaimedOutput {
  readonly path: string
  readonly sha256: string
  readonly source: string | null
}

/** What `manifest.json` says was written. Throws an error when it is missing or no manifest. */
export function readManifest(dist: string): ClaimedOutput[] {
  const manifest = parseManifest(dist)
  const { outputs, shard } = (manifest ?? {}) as { outputs?: unknown; shard?: unknown }
  if (shard !== undefined) {
    throw new Error(
      `Unexpected ${dist} of one shard, expected the whole; join all shards with “fair-copy merge”, and verify that`,
    )
  }
  if (!Array.isArray(outputs)) throw new Error('manifest.json has no list of outputs')
  return outputs.map((output: Partial<ClaimedOutput> | null) => {
    const { path, sha256, source } = output ?? {}
    const isSource = source === null || typeof source === 'string'
    if (typeof path !== 'string' || typeof sha256 !== 'string' || !isSource) {
      throw new Error('an output of manifest.json has no path, hash or source')
    }
    return { path, sha256, source }
  })
}

function parseManifest(dist: string): unknown {
  try {
    return JSON.parse(utf8(readInside(dist, 'manifest.json')))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new Error(
      `Unexpected ${dist} without a manifest.json that can be read (${reason}), expected what a build wrote; build first, or name the folder with --dist`,
    )
  }
}

/** An output that is not what the manifest says; nothing when it is. */
export function changedOutput(dist: string, { path, sha256 }: ClaimedOutput): string | undefined {
  const found = createHash('sha256')
  for (const piece of piecesInside(dist, path)) found.update(piece)
  return found.digest('hex') === sha256 ? undefined : `${path} is not what manifest.json says`
}

export function hash(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The text of an output, which has no byte-order mark and no line end but `\n`. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
