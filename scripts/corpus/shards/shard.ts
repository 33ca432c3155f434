import { join } from 'node:path'
import type { Corpus } from '../../contract/shard.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { SettingsOf } from '../document-settings.ts'
import type { Found } from '../find-sources.ts'
import { sha256 } from '../outputs.ts'
import { readSourceFile } from '../read-source-file.ts'

/** One of `count` machines that share the sources. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** The shard that `text` names, as `2/3` does the second of three. Throws a `ConfigurationError` for what does not. */
export function readShardName(text: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  assertShard(shard, text)
  return shard
}

export function assertShard({ index, count }: Shard, text = `${index}/${count}`): void {
  const isRight = Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count
  if (isRight) return
  throw new ConfigurationError(
    `Unexpected shard “${text}”, expected i/n, the i-th of n, from 1/n to n/n; give each machine a number of its own, such as --shard 1/3`,
  )
}

/**
 * Each n-th of the sorted `paths`. Texts of one folder are often alike, in size and in what there is to
 * do: so they are dealt like cards, and no shard gets a folder of books alone.
 */
export function takeShare(paths: readonly string[], { index, count }: Shard): string[] {
  return paths.filter((_, position) => position % count === index - 1)
}

/** By path, a hash of what each source is: its path, its bytes and those of its sidecar. */
export type Stamps = ReadonlyMap<string, string>

/** All sources are read, so that no shard of others is ever taken for one of these. */
export function stampSources(folder: string, found: Found, settingsOf: SettingsOf): Stamps {
  return new Map(
    found.sources.map((path) => {
      const { maxBytes } = settingsOf(path)
      const hashes = [path, found.sidecars.get(path)].map((name) => {
        if (name === undefined) return null
        const { bytes } = readSourceFile(join(folder, name), name, maxBytes)
        return bytes === undefined ? null : sha256(bytes)
      })
      return [path, sha256(JSON.stringify([path, ...hashes]))]
    }),
  )
}

/** What all shards of the same sources agree on. */
export function corpusOf(stamps: readonly string[], { others, ignored }: Counts): Corpus {
  return { sources: stamps.length, sha256: sha256(stamps.join('\n')), others, ignored }
}

type Counts = Pick<Corpus, 'others' | 'ignored'>
