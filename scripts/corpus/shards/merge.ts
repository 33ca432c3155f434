import { VFile } from 'vfile'
import type { Counts } from '../../contract/record.ts'
import type { ShardFile, ShardSource } from '../../contract/shard.ts'
import { readRecord } from '../../document/read-record.ts'
import { assertApart } from '../apart.ts'
import { assembleDist, type Documents } from '../assemble.ts'
import type { BuildOptions, BuildResult } from '../build.ts'
import type { BuiltDocument } from '../build-document.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { openDist } from '../dist-folder.ts'
import { readDistState } from '../dist-state.ts'
import { documentSettings } from '../document-settings.ts'
import { repeat } from '../earlier-build.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { finishBuild } from '../finish-build.ts'
import { assertComplete } from './assert-complete.ts'
import { readShard, type ShardFolder } from './read-shard.ts'
import { ShardError } from './shard-error.ts'

export interface MergeOptions extends Omit<BuildOptions, 'force' | 'shard' | 'passWithNoFiles'> {
  /** The dists of all shards of a build, in any order. */
  readonly shards: readonly string[]
}

/**
 * Joins the outputs of the builds of all shards into the dist that one build would have made, with its
 * messages. The sources are not read; the options have to be those of the builds.
 * Throws a `ShardError` when a shard is missing, doubled or of something else, or is not as it was written;
 * nothing is written then. Else it throws what `build` does.
 */
export async function merge(options: MergeOptions): Promise<BuildResult> {
  const { dist = 'dist', check = false, dryRun = false, site } = options
  // What is wrong with the settings of documents is wrong here, too.
  documentSettings(options)
  if (options.shards.length === 0) {
    throw new ConfigurationError('Unexpected merge of no shard, expected the folders of all')
  }
  for (const folder of options.shards) assertApart(folder, dist)
  const shards = options.shards.map(readShard)
  const fingerprint = fingerprintOf(options)
  assertComplete(shards, fingerprint)
  // All before the first is written: dist stays as it was, or becomes what it should be.
  for (const shard of shards) {
    for (const source of shard.part.sources) readDocument(shard, source)
  }
  const folder = openDist(dist, readDistState(dist), { fingerprint, check: check || dryRun })
  try {
    const documents = readDocuments(shards, options.onProgress)
    const assembled = await assembleDist(folder, documents, { site, earlier: undefined })
    const problems = shards.flatMap(({ part }) => part.problems.map(asFile))
    const { others = 0, ignored = 0 } = shards[0]?.part.corpus ?? {}
    const { findForeign } = folder
    return finishBuild(folder, assembled, { problems, others, ignored }, { findForeign })
  } finally {
    folder.close()
  }
}

/** The documents of all shards, in the order that one build has them in. */
function readDocuments(
  shards: readonly ShardFolder[],
  onProgress: MergeOptions['onProgress'],
): Documents {
  const places = shards
    .flatMap((shard) => shard.part.sources.map((source) => ({ shard, source })))
    .sort((left, right) => byCodeUnit(left.source.path, right.source.path))
  const byPath = new Map(places.map((place) => [place.source.path, place]))
  async function* readAll() {
    for (const [index, { shard, source }] of places.entries()) {
      if (index > 0) onProgress?.(index, places.length)
      yield readDocument(shard, source)
    }
  }
  return {
    all: readAll(),
    async again(path) {
      const place = byPath.get(path)
      if (place === undefined) throw new Error(`Unexpected ${path} in no shard`)
      return readDocument(place.shard, place.source)
    },
  }
}

/** A document as its shard built it, and as it was before it had to share its name with others. */
function readDocument(
  { folder, entryOf, outputsOf }: ShardFolder,
  { path, slug, files: noted }: ShardSource,
): BuiltDocument {
  const files = noted.map(asFile)
  if (slug === null) return { files }
  const outputs = outputsOf(path)
  const source = entryOf(path) ?? { path, sha256: '', context: null }
  // It clashed with another of its shard, and so it will here.
  if (outputs.length === 0)
    return { files, document: { source, slug, words: 0, edits: 0, outputs } }
  const json = outputs.find((output) => output.path === `${slug}.json`)
  const hasBoth = outputs.length === 2 && outputs.some((output) => output.path === `${slug}.md`)
  if (json === undefined || !hasBoth) {
    throw new ShardError(
      `Unexpected outputs of ${path} in ${folder}, expected ${slug}.md and ${slug}.json; build the shard again`,
    )
  }
  const record = readRecord(Buffer.concat(json.pieces))
  const { words } = record.field<Counts>('counts')
  return { files, document: { source, slug, words, edits: record.count('edits'), outputs } }
}

function asFile({ path, messages, severities = {} }: ShardFile): VFile {
  const file = new VFile({ path, data: { severities } })
  for (const message of messages) repeat(message, file)
  return file
}
