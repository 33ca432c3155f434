import { VFile } from 'vfile'
import type { Manifest } from '../../contract/manifest.ts'
import type { PrintedRecord } from '../../document/read-record.ts'
import type { BuiltDocument, DocumentOutputs, Surroundings } from '../build-document.ts'
import { changedMeanwhile } from '../dist-error.ts'
import type { KnownManifest } from '../dist-state.ts'
import type { Found } from '../find-sources.ts'
import { manifestPath, type PrintEntry } from '../manifest.ts'
import type { Stretch } from '../output-stream.ts'
import { readOwnBytes, stampOf } from '../outputs.ts'
import { recordLinesPath } from '../shared/record-lines.ts'
import type { SharedRecord } from '../shared/shared-output.ts'
import { type LearntRecord, learnRecord } from './learnt-record.ts'

/**
 * What a process knows of the builds that it made before, so that the next need not read what nobody
 * changed. It has to be told what may have changed; where dist is not as the last build left it,
 * nothing of it counts.
 */
export interface Memory {
  /** The manifest of the last build; nothing, and all is forgotten, when `dist` is not as that left it. */
  readonly manifestOf: (dist: string, fingerprint: string) => KnownManifest | undefined
  /** What was made of a source. */
  readonly recall: (path: string, surroundings: Surroundings) => BuiltDocument | undefined
  readonly remember: (path: string, surroundings: Surroundings, built: BuiltDocument) => void
  /** The slugs of all sources, when no two of them had anything to do with each other. */
  readonly granted: () => ReadonlyMap<string, string> | undefined
  readonly grant: (built: ReadonlyMap<string, { readonly slug: string }> | undefined) => void
  /** The record of a source, if it is kept. */
  readonly recordOf: (path: string) => SharedRecord | undefined
  /** Keeps a record, and where its line stands in `documents.ndjson`. */
  readonly learn: (path: string, record: PrintedRecord, line: Stretch) => void
  /** Whether all records are kept that the last build wrote. */
  readonly isWhole: () => boolean
  /** Prints an entry of the manifest, or knows how it was printed. */
  readonly printEntry: PrintEntry
  /** What is in the folder of sources, where it was not listed since a file came or went. */
  readonly list: (find: () => Found) => Found
  /** What is foreign in dist, as the first build found it. */
  readonly foreign: (find: () => string[]) => readonly string[]
  /** Notes how a build that ended well left `dist`. */
  readonly end: (dist: string, manifest: Manifest) => void
  /** Forgets files and folders below the folder of sources, and, where files came or went, what is in it. */
  readonly forget: (paths: readonly string[], isOtherList: boolean) => void
  readonly forgetAll: () => void
}

interface Known {
  readonly files: readonly VFile[]
  /** How many messages each of the files had before it was put beside the others. */
  readonly counts: readonly number[]
  readonly document: DocumentOutputs
  readonly sidecar: string | undefined
}

/** Knows nothing yet. */
export function openMemory(): Memory {
  const documents = new Map<string, Known>()
  const records = new Map<string, LearntRecord>()
  const lines = new WeakMap<object, string>()
  let found: Found | undefined
  let granted: ReadonlyMap<string, string> | undefined
  let foreign: readonly string[] | undefined
  let last: (KnownManifest & { readonly dist: string; readonly lines: string }) | undefined

  function forgetAll(): void {
    documents.clear()
    records.clear()
    found = undefined
    foreign = undefined
    granted = undefined
    last = undefined
  }

  function forgetOne(path: string): void {
    documents.delete(path)
    records.delete(path)
  }

  function readerOf(record: PrintedRecord): () => Uint8Array {
    const path = `${record.field<string>('slug')}.json`
    return () => {
      const bytes = last && readOwnBytes(last.dist, path)
      if (bytes === undefined) throw changedMeanwhile(last?.dist ?? '')
      return bytes
    }
  }

  return {
    manifestOf(dist, fingerprint) {
      const isTrue =
        last?.dist === dist &&
        last.manifest.fingerprint === fingerprint &&
        last.stamp === stampOf(dist, manifestPath) &&
        last.lines === stampOf(dist, recordLinesPath)
      if (!isTrue) forgetAll()
      return last
    },
    recall(path, { sidecar, repeated }) {
      const known = documents.get(path)
      // What its neighbours have at their edges may have changed with any of them.
      if (known?.sidecar !== sidecar || repeated !== undefined) return undefined
      // What was left out, since its name clashed, is in no output.
      if (!records.has(path)) return undefined
      const { counts, document } = known ?? {}
      const files = known?.files.map((file, index) => asItWas(file, counts?.[index] ?? 0))
      return files && document && { files, document }
    },
    remember(path, { sidecar }, { files, document }) {
      forgetOne(path)
      // A source with errors is tried anew each time.
      if (document === undefined) return
      const { outputs: _, ...light } = document
      const counts = files.map(({ messages }) => messages.length)
      documents.set(path, { files, counts, sidecar, document: light })
    },
    granted: () => granted,
    grant(built) {
      granted = built && new Map([...built].map(([path, { slug }]) => [path, slug]))
    },
    recordOf: (path) => records.get(path),
    learn(path, record, line) {
      const known = records.get(path)
      if (known !== undefined) known.line = line
      else records.set(path, learnRecord(record, line, readerOf(record)))
    },
    printEntry(entry) {
      const line = lines.get(entry) ?? JSON.stringify(entry)
      lines.set(entry, line)
      return line
    },
    list(find) {
      found ??= find()
      return found
    },
    foreign(find) {
      foreign ??= find()
      return foreign
    },
    isWhole: () => last !== undefined && records.size >= last.manifest.sources.length,
    end(dist, manifest) {
      const [stamp, lines] = [manifestPath, recordLinesPath].map((path) => stampOf(dist, path))
      last = { dist, manifest, stamp: stamp ?? '', lines: lines ?? '' }
      if (records.size === manifest.sources.length) return
      // What was left out this time is not as it was when it is there again.
      const made = new Set(manifest.sources.map(({ path }) => path))
      for (const path of records.keys()) if (!made.has(path)) forgetOne(path)
    },
    forget(paths, isOtherList) {
      if (isOtherList) found = undefined
      for (const path of paths) {
        forgetOne(path)
        for (const [source, { sidecar }] of documents) {
          if (sidecar === path || source.startsWith(`${path}/`)) forgetOne(source)
        }
      }
    },
    forgetAll,
  }
}

/** Without the messages about its neighbours, which a later build may have other ones of. */
function asItWas(file: VFile, count: number): VFile {
  if (file.messages.length === count) return file
  const fresh = new VFile({ path: file.path, data: file.data })
  fresh.messages = file.messages.slice(0, count)
  return fresh
}
