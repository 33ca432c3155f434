import type { ManifestEntry, SourceEntry } from '../../contract/manifest.ts'
import type { ShardManifest, ShardPart } from '../../contract/shard.ts'
import { manifestPath, readManifest } from '../manifest.ts'
import { findObstacle } from '../obstacle.ts'
import type { Output } from '../output.ts'
import { readOwn, readOwnBytes, sha256 } from '../outputs.ts'
import { ShardError } from './shard-error.ts'

/** What a build of one shard left in `folder`. */
export interface ShardFolder {
  readonly folder: string
  readonly fingerprint: string
  readonly part: ShardPart
  /** What is known of a source that a document was made of. */
  readonly entryOf: (path: string) => SourceEntry | undefined
  /** The files of a document; none where its name was another's in this shard already. */
  readonly outputsOf: (path: string) => Output[]
}

/** Reads the partial manifest of `folder`. Throws a `ShardError` when there is none. */
export function readShard(folder: string): ShardFolder {
  const text = readOwn(folder, manifestPath)
  if (text === undefined) {
    throw new ShardError(
      `Unexpected ${folder} without a ${manifestPath}, expected the dist of a shard; name the folders that “build --shard i/n” wrote`,
    )
  }
  const { fingerprint, sources, outputs } = readManifest(text)
  const entries = new Map(sources.map((entry) => [entry.path, entry]))
  const bySource = new Map<string | null, ManifestEntry[]>()
  for (const output of outputs) {
    bySource.set(output.source, [...(bySource.get(output.source) ?? []), output])
  }
  return {
    ...{ folder, fingerprint, part: readPart(folder, text) },
    entryOf: (path) => entries.get(path),
    outputsOf: (path) => (bySource.get(path) ?? []).map((output) => readOutput(folder, output)),
  }
}

function readPart(folder: string, text: string): ShardPart {
  let part: Partial<ShardPart> | undefined
  try {
    part = (JSON.parse(text) as Partial<ShardManifest> | null)?.shard
  } catch {
    throw new ShardError(
      `Unexpected ${folder}/${manifestPath} that is no JSON, expected what a build wrote; build the shard again`,
    )
  }
  if (isWhole(part)) return part
  throw new ShardError(
    `Unexpected ${folder}/${manifestPath} of no shard, expected what “build --shard i/n” wrote; a dist that was built as a whole needs no merge`,
  )
}

function isWhole(part: Partial<ShardPart> | undefined): part is ShardPart {
  const { index, count, corpus, sources, problems } = part ?? {}
  const hasLists = Array.isArray(sources) && Array.isArray(problems)
  return hasLists && Number.isInteger(index) && Number.isInteger(count) && corpus instanceof Object
}

/** As the manifest says, or not at all. No link leads out of the folder. */
function readOutput(folder: string, { path, sha256: hash }: ManifestEntry): Output {
  const bytes = findObstacle(folder, path) === undefined ? readOwnBytes(folder, path) : undefined
  if (bytes !== undefined && sha256(bytes) === hash) return { path, pieces: [bytes], sha256: hash }
  const found = bytes === undefined ? 'missing' : 'changed'
  throw new ShardError(
    `Unexpected ${found} ${folder}/${path}, expected what ${manifestPath} beside it says; build the shard again, and copy all of its files`,
  )
}
