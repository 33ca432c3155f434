import type { ShardPart } from '../../contract/shard.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { ShardFolder } from './read-shard.ts'
import { corpusOf } from './shard.ts'
import { ShardError } from './shard-error.ts'

/**
 * Throws a `ShardError` unless `shards` are all of the shards of one list of sources, each once, built
 * under the conditions that `fingerprint` stands for.
 */
export function assertComplete(shards: readonly ShardFolder[], fingerprint: string): void {
  for (const { folder, ...shard } of shards) {
    if (shard.fingerprint === fingerprint) continue
    throw new ShardError(
      `Unexpected shard in ${folder} of another version or configuration, expected that of this program here; build and merge with the same of both`,
    )
  }
  const [first] = shards
  if (first === undefined) return
  const { count } = first.part
  assertEachOnce(shards, count)
  assertOneCorpus(shards)
  const stamps = shards
    .flatMap(({ part }) => part.sources)
    .toSorted((left, right) => byCodeUnit(left.path, right.path))
    .map(({ stamp }) => stamp)
  if (isAlike(corpusOf(stamps, first.part.corpus), first.part.corpus)) return
  throw new ShardError(
    `Unexpected sources of the ${count} shards, which are not all that each of them saw, expected sources that nobody changes during the builds; build all shards again`,
  )
}

function assertEachOnce(shards: readonly ShardFolder[], count: number): void {
  const owners = new Map<number, string>()
  for (const { folder, part } of shards) {
    if (part.count !== count) {
      throw new ShardError(
        `Unexpected shard ${nameOf(part)} in ${folder} beside one of ${count}, expected shards of one build; build all with the same n of --shard i/n`,
      )
    }
    const other = owners.get(part.index)
    if (other !== undefined) {
      throw new ShardError(
        `Unexpected second shard ${nameOf(part)} in ${folder}, which ${other} is too, expected each once; name one of them`,
      )
    }
    owners.set(part.index, folder)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !owners.has(index),
  )
  if (missing.length === 0) return
  const names = missing.map((index) => nameOf({ index, count })).join(', ')
  throw new ShardError(
    `Unexpected merge without shard ${names}, expected the folders of all ${count}; build what is missing with --shard, and name its folder`,
  )
}

function assertOneCorpus(shards: readonly ShardFolder[]): void {
  const [first, ...others] = shards
  for (const { folder, part } of others) {
    if (first === undefined || isAlike(part.corpus, first.part.corpus)) continue
    throw new ShardError(
      `Unexpected shard in ${folder} of other sources than that in ${first.folder}, expected the same commit in each; build both again`,
    )
  }
}

function nameOf({ index, count }: Pick<ShardPart, 'index' | 'count'>): string {
  return `${index}/${count}`
}

function isAlike(one: ShardPart['corpus'], other: ShardPart['corpus']): boolean {
  const keys = ['sources', 'sha256', 'others', 'ignored'] as const
  return keys.every((key) => one[key] === other[key])
}
