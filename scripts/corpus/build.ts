import type { VFile } from 'vfile'
import type { BuildChanges } from '../contract/changes.ts'
import { assertApart } from './apart.ts'
import { assembleDist } from './assemble.ts'
import { buildDocuments } from './build-documents.ts'
import type { Config } from './config/config.ts'
import { ConfigurationError } from './configuration-error.ts'
import { openDist } from './dist-folder.ts'
import { readDistState } from './dist-state.ts'
import { documentSettings } from './document-settings.ts'
import { readEarlierBuild } from './earlier-build.ts'
import { type Found, findSources } from './find-sources.ts'
import { fingerprintOf } from './fingerprint.ts'
import { finishBuild } from './finish-build.ts'
import type { TextChange } from './first-difference.ts'
import { assertShard, type Shard } from './shards/shard.ts'
import { openShard } from './shards/shard-part.ts'
import type { Memory } from './watch/memory.ts'

export interface BuildOptions extends Omit<Config, 'strict' | 'maxWarnings'> {
  /** Builds all documents anew, compares with what stands in dist, and writes nothing. */
  readonly check?: boolean
  /** Compares as a build does, and writes nothing. */
  readonly dryRun?: boolean
  /** Builds all documents anew, also those whose sources and outputs are as an earlier build left them. */
  readonly force?: boolean
  /** Builds a share of the sources alone, and nothing that is made of all; `merge` joins all shares. */
  readonly shard?: Shard
  /** From how many bytes of sources for each a worker pays, if that is to be another number. */
  readonly bytesPerWorker?: number
  /** Is told how many of the sources are built: none before the first, and then after each but the last. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface BuildResult {
  /** A file for each source that has messages, sorted by path, with them and without the text. */
  readonly files: readonly VFile[]
  /** What was found in dist and, but for a check, mended. */
  readonly changes: BuildChanges
  /** How many files of dist were written; by a check or a dry run, how many a build would write. */
  readonly written: number
  /** The first file among the changed ones, a document's if there is one, before and after. */
  readonly firstChange: TextChange | undefined
  /** What stands in dist, relative to it, and was written by no build. */
  readonly foreign: readonly string[]
  readonly documents: number
  /** How many of the documents were taken as an earlier build left them. */
  readonly reused: number
  readonly words: number
  readonly edits: number
  /** Files below sources that are of no kind that is read. */
  readonly others: number
  /** Sources that `.fair-copyignore` names. */
  readonly ignored: number
}

/**
 * Builds all sources. One that has errors is reported and left out of dist; the others are built.
 * What a watch has in `memory` is not read once more. Throws a `ConfigurationError` when there is nothing to build from or an option is wrong, a `RangeError` for a charset
 * that is not known, and a `DistError` when dist cannot be written or another build is writing it.
 */
export async function build(options: BuildOptions = {}, memory?: Memory): Promise<BuildResult> {
  const { sources = 'sources', dist = 'dist', check = false, dryRun = false, shard, site } = options
  const { onProgress } = options
  const force = options.force === true || check
  const settingsOf = documentSettings(options)
  assertApart(sources, dist)
  if (shard !== undefined) assertShard(shard)
  const fingerprint = fingerprintOf(options)
  const state = readDistState(dist, memory?.manifestOf(dist, fingerprint))
  const list = () => listSources(sources, options.passWithNoFiles)
  const found = memory?.list(list) ?? list()
  const isAlike = state.manifest.fingerprint === fingerprint
  const earlier = isAlike && !force ? readEarlierBuild(dist, state.manifest) : undefined
  const folder = openDist(dist, state, {
    ...{ fingerprint, check: check || dryRun, marksOf: memory?.marksOf },
  })
  try {
    for (const file of found.problems) file.data.severities = settingsOf(file.path).severities
    const share = shard && openShard(shard, sources, found, settingsOf)
    const paths = share?.own.sources ?? found.sources
    const plan = { sources, found, paths, settingsOf, earlier, memory, onProgress }
    const documents = await buildDocuments({ ...plan, config: options })
    const assembled = await assembleDist(folder, share?.note(documents) ?? documents, {
      ...{ site, earlier, memory, isShard: share !== undefined },
    })
    const result = finishBuild(folder, assembled, share?.own ?? found, {
      part: share?.part(),
      findForeign: () => memory?.foreign(folder.findForeign) ?? folder.findForeign(),
    })
    memory?.end(dist, fingerprint, folder.contents)
    return result
  } finally {
    folder.close()
  }
}

/** Throws a `ConfigurationError` when `folder` cannot be listed, or has no source and must have one. */
export function listSources(folder: string, mayBeEmpty = false): Found {
  let found: Found
  try {
    found = findSources(folder)
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigurationError(
      `Unexpected folder of sources ${folder} (${code}), expected a folder that can be listed; name yours with --sources`,
    )
  }
  if (found.sources.length + found.problems.length === 0 && !mayBeEmpty) {
    throw new ConfigurationError(
      `Unexpected ${folder} without a source, expected .txt, .text, .md or .markdown files; name another folder with --sources, or allow it with --pass-with-no-files`,
    )
  }
  return found
}
