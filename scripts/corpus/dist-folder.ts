import type { BuildChanges } from '../contract/changes.ts'
import type { ManifestEntry, SourceEntry } from '../contract/manifest.ts'
import type { ShardPart } from '../contract/shard.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { changesOf } from './changes-of.ts'
import { type Contents, openContents } from './contents.ts'
import { changedMeanwhile } from './dist-error.ts'
import type { DistOptions } from './dist-options.ts'
import type { DistState } from './dist-state.ts'
import type { TextChange } from './first-difference.ts'
import { findForeign } from './foreign-files.ts'
import { manifestPath, printManifest } from './manifest.ts'
import { findObstacle } from './obstacle.ts'
import { type Output, textOf } from './output.ts'
import { openOutputStates } from './output-states.ts'
import {
  type OutputState,
  type OutputStream,
  openOutputStream,
  type Stretch,
} from './output-stream.ts'
import { compareOutput, pruneFolders, readOwnBytes, removeOutput, sha256 } from './outputs.ts'
import { openRoom } from './room.ts'
import { openWork, type WorkFolder, workPath } from './work-folder.ts'

/** An output of the whole corpus. */
export interface DistStream {
  readonly append: (piece: string | Uint8Array) => void
  /** Appends a stretch of what the file has. */
  readonly keep: (stretch: Stretch) => void
  readonly finish: () => void
  /** Lets go of it unfinished: dist stays as it is. */
  readonly discard: () => void
}

/** A folder that takes outputs one by one, and is brought in order when the last has come. */
export interface DistFolder {
  /** Writes what was made of `source`; what is a document's bears its `slug`. */
  readonly put: (source: SourceEntry, outputs: readonly Output[], slug?: string) => void
  /** Takes over what an earlier build made of `source`, or of the whole corpus, and dist has. */
  readonly keep: (source: SourceEntry | null, outputs: readonly ManifestEntry[]) => void
  /** Begins the output `path` of the whole corpus, which comes piece by piece. */
  readonly open: (path: string) => DistStream
  /** The bytes of an output that was put; nothing when a check found that dist does not have it. */
  readonly read: (path: string) => Uint8Array | undefined
  /** Takes back what was made of `source`. */
  readonly drop: (source: string) => void
  /**
   * Removes what earlier builds left and no source stands behind, and writes the manifest: a partial one, of
   * `shard`. The lists of changes must be asked for before `contents` change; `written` counts two of them.
   */
  readonly finish: (shard?: ShardPart) => { changes: BuildChanges; written: number }
  readonly contents: Contents
  /** What is in dist and is no output. */
  readonly findForeign: () => string[]
  /** The first file that was not as it should be, before and after. */
  readonly firstChange: () => TextChange | undefined
  /** Lets go of dist, whether it was finished or not. */
  readonly close: () => void
}

/**
 * Opens the folder `dist`, whose state is `state`.
 * Throws a `DistError`, as all of its functions do, when dist cannot be brought in order.
 */
export function openDist(
  dist: string,
  state: DistState,
  { fingerprint, check, writeManifest, marksOf, ...options }: DistOptions,
): DistFolder {
  const { contents = openContents() } = options
  const { sources, entries } = contents
  const states = openOutputStates(entries)
  const dropped: string[] = []
  const { assertNoLink, makeRoom } = openRoom(dist, state)
  const streams = new Set<OutputStream>()
  let work: WorkFolder | undefined
  let firstChange: TextChange | undefined

  /** A build that changes nothing does not touch dist; the first change takes the lock. */
  function startWork(): WorkFolder {
    work ??= openWork(dist, state)
    return work
  }

  function settle(output: Output): OutputState {
    assertNoLink(output.path)
    const found = compareOutput(dist, output)
    if (found === 'same') return found
    const before = found === 'changed' ? readOwnBytes(dist, output.path)?.toString() : undefined
    if (before !== undefined) firstChange ??= { path: output.path, before, after: textOf(output) }
    if (check) return found
    const folder = startWork()
    prepare(folder, output.path, output.sha256)
    folder.write(output)
    return found
  }

  function prepare(folder: WorkFolder, path: string, hash: string): void {
    makeRoom(path, entries)
    if (state.claimed.has(path) || path === manifestPath) return
    folder.note({ path, sha256: hash })
  }

  function openStream(path: string): OutputStream {
    assertNoLink(path)
    const stream = openOutputStream(dist, path, {
      ...(!check && { begin: () => startWork().begin() }),
      marks: marksOf?.(path),
      adopt(file, hash) {
        prepare(startWork(), path, hash)
        file.moveTo(path)
      },
    })
    streams.add(stream)
    return stream
  }

  /** Returns the hash of what was appended. */
  function finishStream(path: string, stream: OutputStream): string {
    const { state: found, sha256, difference } = stream.finish()
    streams.delete(stream)
    firstChange ??= difference
    if (found !== 'same') states.set(path, found)
    return sha256
  }

  function finishManifest(shard: ShardPart | undefined): void {
    const stream = openStream(manifestPath)
    if (writeManifest !== undefined) writeManifest(stream)
    else {
      const manifest = { fingerprint, sources: sources.values(), outputs: entries.values() }
      for (const piece of printManifest(manifest, shard)) stream.append(piece)
    }
    finishStream(manifestPath, stream)
  }

  /** Removes the `stale` files, and the folders that a build had made for files it did not come to write. */
  function clean(stale: readonly string[]): void {
    if (stale.length + dropped.length > 0) startWork()
    for (const path of [...stale, ...dropped]) removeOutput(dist, path)
    for (const { path } of state.begun) {
      if (!entries.has(path) && findObstacle(dist, path) === undefined) pruneFolders(dist, path)
    }
  }

  if (state.isInterrupted && !check) startWork()
  return {
    put(source, outputs, slug) {
      for (const output of outputs) {
        const found = settle(output)
        const { path, sha256 } = output
        entries.set(path, { path, sha256, source: source.path }, slug)
        if (found !== 'same') states.set(path, found)
      }
      sources.set(source.path, source)
    },
    keep(source, outputs) {
      for (const output of outputs) {
        assertNoLink(output.path)
        entries.set(output.path, output)
      }
      if (source !== null) sources.set(source.path, source)
    },
    read(path) {
      if (check && states.has(path)) return undefined
      const bytes = readOwnBytes(dist, path)
      if (bytes !== undefined && sha256(bytes) === entries.get(path)?.sha256) return bytes
      throw changedMeanwhile(dist)
    },
    open(path) {
      const stream = openStream(path)
      return {
        append: stream.append,
        keep: stream.keep,
        finish() {
          entries.set(path, { path, sha256: finishStream(path, stream), source: null })
        },
        discard() {
          stream.close()
          streams.delete(stream)
        },
      }
    },
    drop(source) {
      for (const path of entries.pathsOf(source)) {
        states.delete(path)
        entries.delete(path)
        dropped.push(path)
      }
      sources.delete(source)
    },
    finish(shard) {
      const stale = state.leftovers(entries)
      if (check && state.isInterrupted) stale.push(workPath)
      if (!check) clean(stale)
      finishManifest(shard)
      work?.close(true)
      work = undefined
      return { changes: changesOf(states, stale.sort(byCodeUnit)), written: states.count() }
    },
    contents,
    findForeign: () => findForeign(dist, entries, state.claimed),
    firstChange: () => firstChange,
    close() {
      for (const stream of streams) stream.close()
      streams.clear()
      work?.close(false)
      work = undefined
    },
  }
}
