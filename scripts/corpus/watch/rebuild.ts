import type { SourceEntry } from '../../contract/manifest.ts'
import { type BuildOptions, type BuildResult, build, listSources } from '../build.ts'
import {
  type BuiltDocument,
  buildDocument,
  reuseDocument,
  type Surroundings,
} from '../build-document.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { openDist } from '../dist-folder.ts'
import { readDistState } from '../dist-state.ts'
import { documentSettings } from '../document-settings.ts'
import { findMade } from '../earlier-build.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { finishBuild } from '../finish-build.ts'
import { type LastBuild, manifestThatStays } from './last-build.ts'
import type { Memory } from './memory.ts'
import { findSharedChanges, freshRecord } from './shared-changes.ts'

/** More are faster built as a plain build does, in workers. */
const most = 50

/** A source that was built again. */
interface Rebuilt extends BuiltDocument {
  readonly path: string
  readonly surroundings: Surroundings
}

/**
 * Does what `build` does. Where the last build is known, and so is that documents are at the most others
 * than they were, these alone are built, and put into what was made of all.
 */
export async function rebuild(options: BuildOptions, memory: Memory): Promise<BuildResult> {
  return (await rebuildChanged(options, memory)) ?? (await build(options, memory))
}

/** Nothing, and nothing was written, where more than documents is to change. */
export async function rebuildChanged(
  options: BuildOptions,
  memory: Memory,
): Promise<BuildResult | undefined> {
  const { sources = 'sources', dist = 'dist', check, dryRun, force, shard, site } = options
  if (check || dryRun || force || shard !== undefined) return undefined
  const fingerprint = fingerprintOf(options)
  const find = () => listSources(sources, options.passWithNoFiles)
  const last = memory.resume(dist, fingerprint, find)
  if (last === undefined || last.todo.length > most) return undefined
  const state = readDistState(dist, manifestThatStays(last.ending))
  const built = state.isInterrupted ? undefined : await buildTodo(sources, dist, options, last)
  if (built === undefined) return undefined
  const fresh = built.flatMap(({ path, document }) => freshRecord(path, document?.outputs) ?? [])
  const changes = await findSharedChanges(dist, { site, last, fresh })
  if (changes === undefined) return undefined

  const { writeManifest } = changes
  const { ending, found, tally } = last
  const { contents } = ending
  const { marksOf } = memory
  const folder = openDist(dist, state, {
    ...{ fingerprint, check: false, contents, writeManifest, marksOf },
  })
  try {
    for (const { document } of built) {
      if (document?.outputs !== undefined) folder.put(document.source, document.outputs)
    }
    changes.replaceLines(folder.open)
    for (const one of built) {
      if (isReused(one)) continue
      const record = fresh.find(({ path }) => path === one.path)
      memory.renew(one.path, one.surroundings, one, record)
    }
    await changes.finish(folder.open)
    const assembled = { ...tally.all(), reused: contents.sources.size - fresh.length }
    const result = finishBuild(folder, assembled, found, {
      findForeign: () => memory.foreign(folder.findForeign),
    })
    memory.end(dist, fingerprint, contents)
    return result
  } finally {
    folder.close()
  }
}

/** What may have changed is built, in its order. Nothing where a document comes, goes or is named otherwise. */
async function buildTodo(
  sources: string,
  dist: string,
  options: BuildOptions,
  { ending: { contents }, documents, found, todo }: LastBuild,
): Promise<readonly Rebuilt[] | undefined> {
  const settingsOf = documentSettings(options)
  const built: Rebuilt[] = []
  for (const path of todo.toSorted(byCodeUnit)) {
    const settings = settingsOf(path)
    const surroundings = { sidecar: found.sidecars.get(path) }
    const slug = documents.get(path)?.document?.slug
    const known = contents.sources.get(path)
    const outputs = [`${slug}.md`, `${slug}.json`].flatMap(
      (name) => contents.entries.get(name) ?? [],
    )
    const findReusable = (source: SourceEntry) => findMade(dist, source, { known, outputs })
    const one =
      (await reuseDocument(sources, path, settings, surroundings, findReusable)) ??
      (await buildDocument(sources, path, settings, surroundings))
    if (one.document?.slug !== slug) return undefined
    built.push({ path, surroundings, ...one })
  }
  return built
}

function isReused({ document }: BuiltDocument): boolean {
  return document !== undefined && document.outputs === undefined
}
