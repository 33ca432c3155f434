import { statSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Documents } from './assemble.ts'
import {
  type BuiltDocument,
  buildDocument,
  reuseDocument,
  type Surroundings,
} from './build-document.ts'
import type { Config } from './config/config.ts'
import type { SettingsOf } from './document-settings.ts'
import type { EarlierBuild } from './earlier-build.ts'
import { findRepeated } from './find-repeated.ts'
import type { Found } from './find-sources.ts'
import type { Memory } from './watch/memory.ts'
import { countWorkers, type WorkerOptions } from './workers/count-workers.ts'
import { inOrder } from './workers/in-order.ts'
import type { WorkerPool } from './workers/worker-pool.ts'

export interface Plan {
  /** The folder. */
  readonly sources: string
  readonly found: Found
  /** Those of the sources that are built. */
  readonly paths: readonly string[]
  readonly config: Config & WorkerOptions
  readonly settingsOf: SettingsOf
  readonly earlier: EarlierBuild | undefined
  readonly memory: Memory | undefined
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/** Bytes of sources that workers are given at once, but for one that is larger. */
const heaviest = 2 ** 24

/** The documents as they are built: one at a time or, where there is much to build anew, in workers. */
export async function buildDocuments(plan: Plan): Promise<Documents> {
  const { sources, found, paths, config, settingsOf, earlier, memory, onProgress } = plan
  onProgress?.(0, paths.length)
  const repeatedIn = await findRepeated(sources, found.sources, settingsOf)
  const surroundingsOf = (path: string): Surroundings => {
    return { sidecar: found.sidecars.get(path), repeated: repeatedIn.get(posix.dirname(path)) }
  }
  const buildHere = (path: string) =>
    buildDocument(sources, path, settingsOf(path), surroundingsOf(path))

  async function* buildAll(): AsyncGenerator<BuiltDocument> {
    let pool: WorkerPool | undefined
    let anew = 0
    let missing = paths.length

    async function add(bytes: number): Promise<void> {
      anew += bytes
      const paying = pool === undefined ? countWorkers(anew, config) : 0
      if (paying === 0) return
      // What starts threads is a part of a short build's time that it has no use for.
      const { openWorkerPool } = await import('./workers/worker-pool.ts')
      const setup = { folder: sources, config: plainOf(config) }
      pool = openWorkerPool(setup, { paying, maxWorkers: config.maxWorkers }, buildHere)
    }

    async function buildOrReuse(path: string): Promise<BuiltDocument> {
      const surroundings = surroundingsOf(path)
      if (earlier !== undefined) {
        const { findDocument } = earlier
        const settings = settingsOf(path)
        const reused = await reuseDocument(sources, path, settings, surroundings, findDocument)
        if (reused !== undefined) return reused
        await add(sizeOf(sources, path))
      }
      if (pool === undefined) return buildHere(path)
      return pool.build(path, surroundings, sizeOf(sources, path))
    }

    async function build(path: string): Promise<BuiltDocument> {
      const known = earlier && memory?.recall(path, surroundingsOf(path))
      const built = known ?? (await buildOrReuse(path))
      if (known === undefined) memory?.remember(path, surroundingsOf(path), built)
      missing--
      // A thread holds on to what it needed for a long text.
      if (missing === 0) await pool?.close()
      return built
    }

    try {
      // Known in advance is how much there is to build only where all of it is.
      if (earlier === undefined) await add(sizeOfAll(sources, paths))
      const bounds = {
        most: () => pool?.most ?? 1,
        weightOf: (path: string) => (pool === undefined ? 0 : sizeOf(sources, path)),
        heaviest,
      }
      let done = 0
      for await (const built of inOrder(paths, build, bounds)) {
        if (done > 0) onProgress?.(done, paths.length)
        done++
        yield built
      }
    } finally {
      await pool?.close()
    }
  }
  return { all: buildAll(), again: buildHere }
}

/** What of the settings goes to a worker: data, of which documents depend. */
function plainOf(config: Config): Config {
  const { maxBytes, charset, edits, verbatim, removeRepeated } = config
  const { portability, dates, site, severities, overrides } = config
  const all = { maxBytes, charset, edits, verbatim, removeRepeated, portability, dates, site }
  const set = Object.entries({ ...all, severities, overrides }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(set)
}

function sizeOf(folder: string, path: string): number {
  return statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0
}

function sizeOfAll(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + sizeOf(folder, path), 0)
}
