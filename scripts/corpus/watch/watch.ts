import type { BuildOptions, BuildResult } from '../build.ts'
import { DistError } from '../dist-error.ts'
import { type Memory, openMemory } from './memory.ts'
import { rebuild } from './rebuild.ts'
import { type FileChanges, type WatchedFiles, watchFiles } from './watch-files.ts'

/** One of the builds of a watch. */
export interface WatchedBuild {
  /** The sources and sidecars that changed since the build before, below the folder of sources; sorted. */
  readonly changed: readonly string[]
  /** Whether it was for another reason: the first build, other settings, or dist is not as it was left. */
  readonly isWhole: boolean
  /** What was built by; where they cannot be read, the settings of the build before. */
  readonly options: BuildOptions
  /** Left out where nothing could be built. */
  readonly result?: BuildResult
  /** Why nothing could be built: broken settings, a folder that is gone, another build at work. */
  readonly error?: Error
  readonly milliseconds: number
}

/** What to build by, and the files that this stands in, or would: they are read anew when they change. */
export interface WatchedOptions {
  readonly options: BuildOptions
  readonly configs: readonly string[]
}

// So many come from a checkout or the like, of which the system may not have told everything.
const most = 500
/** Milliseconds after which a build is tried again that could not write dist. */
const patience = 2000
const nothing = { files: [], folders: [], isOtherList: false, isConfig: false }
const everything: FileChanges = { ...nothing, isAll: true }

/**
 * Builds, and again whenever something changes, until `signal` says to stop. Each build does what a plain
 * one does, but for files of dist that somebody else changed meanwhile and whose sources are the same: the
 * next plain build finds these. The first build throws as `build` does; of later ones, an `error` is told once.
 */
export async function* watchBuilds(
  read: () => Promise<WatchedOptions>,
  signal: AbortSignal,
): AsyncGenerator<WatchedBuild, void> {
  const memory = openMemory()
  let watched = await read()
  let watcher = watchFiles(filesOf(watched), signal)
  let changes = everything
  let told: Error | undefined
  let mustRead = false
  try {
    while (!signal.aborted) {
      const started = performance.now()
      const isFirst = changes === everything
      const before = filesOf(watched)
      let built: { result: BuildResult } | { error: Error }
      try {
        mustRead ||= changes.isConfig
        if (mustRead) watched = await read()
        const isOther = JSON.stringify(filesOf(watched)) !== JSON.stringify(before)
        if (isOther || (changes.isAll && !isFirst)) {
          watcher.close()
          watcher = watchFiles(filesOf(watched), signal)
        }
        forget(memory, changes, mustRead)
        const force = isFirst && watched.options.force === true
        const result = await rebuild({ ...watched.options, force }, memory)
        // Its lists are made now: the next build changes what they are made of.
        built = { result: { ...result, changes: { ...result.changes } } }
        mustRead = false
      } catch (error) {
        if (isFirst) throw error
        memory.forgetAll()
        built = { error: error instanceof Error ? error : new Error(String(error)) }
      }
      watcher.settle()
      const error = 'error' in built ? built.error : undefined
      if (error === undefined || error.message !== told?.message) {
        const milliseconds = performance.now() - started
        const isWhole = changes.isAll || changes.isConfig
        yield { changed: changes.files, isWhole, options: watched.options, ...built, milliseconds }
      }
      told = error
      if (!signal.aborted) {
        changes = await watcher.next(error instanceof DistError ? patience : undefined)
      }
    }
  } finally {
    watcher.close()
  }
}

/**
 * Builds `options`, and again whenever a source changes, until `signal` says to stop: `for await` gives each
 * build when it is done. Throws as `build` does, but only for the first.
 */
export function watch(
  options: BuildOptions,
  signal: AbortSignal,
): AsyncGenerator<WatchedBuild, void> {
  return watchBuilds(async () => ({ options, configs: [] }), signal)
}

/** A schema of other settings may be another one, which no hash tells. */
function forget(memory: Memory, changes: FileChanges, isOther: boolean): void {
  const { files, folders, isOtherList, isAll } = changes
  if (isAll || isOther || files.length > most) memory.forgetAll()
  else memory.forget([...files, ...folders], isOtherList)
}

function filesOf({ options, configs }: WatchedOptions): WatchedFiles {
  const { sources = 'sources', dist = 'dist' } = options
  return { sources, dist, configs }
}
