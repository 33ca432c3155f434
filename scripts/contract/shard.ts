import type { Manifest } from './manifest.ts'

/** What is written as `manifest.json` by a build of one shard, for `merge` to join. */
export interface ShardManifest extends Manifest {
  readonly shard: ShardPart
}

export interface ShardPart {
  /** From 1. */
  readonly index: number
  /** How many shards there are. */
  readonly count: number
  readonly corpus: Corpus
  /** What was found among the sources and is none; the first shard tells of it. */
  readonly problems: readonly ShardFile[]
  /** The sources of the shard, sorted by path. */
  readonly sources: readonly ShardSource[]
}

/** All of the sources: the same in each shard of them. */
export interface Corpus {
  readonly sources: number
  /** Of the stamps of all sources. */
  readonly sha256: string
  /** Files of kinds that are not read. */
  readonly others: number
  /** Sources that `.fair-copyignore` names. */
  readonly ignored: number
}

export interface ShardSource {
  readonly path: string
  /** A hash of its path, its bytes and those of its sidecar. */
  readonly stamp: string
  /** What it is to be written as; null where it has errors. */
  readonly slug: string | null
  /** The source, and its sidecar if it has one, with what there is to tell of each. */
  readonly files: readonly ShardFile[]
}

export interface ShardFile {
  readonly path: string
  /** What messages that are still to come are set to be, by their ids. */
  readonly severities?: Readonly<Record<string, 'error' | 'warn' | 'note' | 'off'>>
  readonly messages: readonly ShardMessage[]
}

export interface ShardMessage {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  /** The range or the point in the source, as unist has them. */
  readonly place: unknown
  readonly text: string
}
