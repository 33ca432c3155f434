import type { PrintedRecord } from '../../document/read-record.ts'
import type { BuiltDocument, Surroundings } from '../build-document.ts'
import type { Contents } from '../contents.ts'
import type { KnownManifest } from '../dist-state.ts'
import type { Found } from '../find-sources.ts'
import type { Mark } from '../marked-hash.ts'
import type { Stretch } from '../output-stream.ts'
import type { SharedRecord } from '../shared/shared-output.ts'
import { asBuilt, type KnownDocument, knownDocument } from './known-document.ts'
import {
  type Ending,
  endingOf,
  isAlike,
  isAsLeft,
  type LastBuild,
  manifestOf,
  putInOrder,
  stamped,
} from './last-build.ts'
import { type LearntRecord, learnRecord } from './learnt-record.ts'
import { openTally, type Tally } from './tally.ts'

/**
 * What a process knows of the builds that it made before, so that the next need not read what nobody
 * changed. It has to be told what may have changed; where dist is not as the last build left it,
 * nothing of it counts.
 */
export interface Memory {
  /** The manifest of the last build; nothing, and all is forgotten, when `dist` is not as that left it. */
  readonly manifestOf: (dist: string, fingerprint: string) => KnownManifest | undefined
  /** The last build, if the next may be the same but for documents that may be others now. */
  readonly resume: (dist: string, fingerprint: string, find: () => Found) => LastBuild | undefined
  /** What was made of a source. */
  readonly recall: (path: string, surroundings: Surroundings) => BuiltDocument | undefined
  readonly remember: (path: string, surroundings: Surroundings, built: BuiltDocument) => void
  /** Takes what was made of a source for what was there before. */
  readonly renew: (
    path: string,
    surroundings: Surroundings,
    built: BuiltDocument,
    fresh?: { readonly record: PrintedRecord; readonly line: Stretch },
  ) => void
  /** The slugs of all sources, when no two of them had anything to do with each other. */
  readonly granted: () => ReadonlyMap<string, string> | undefined
  readonly grant: (made: Iterable<readonly [path: string, slug: string]> | undefined) => void
  /** The record of a source, if it is kept. */
  readonly recordOf: (path: string) => SharedRecord | undefined
  /** Keeps a record, and where its line stands in `documents.ndjson`. */
  readonly learn: (path: string, record: PrintedRecord, line: Stretch) => void
  /** Whether all records are kept that the last build wrote. */
  readonly isWhole: () => boolean
  /** What is known of how an output of the whole corpus begins. */
  readonly marksOf: (path: string) => Mark[] | undefined
  /** What is in the folder of sources, where it was not listed since a file came or went. */
  readonly list: (find: () => Found) => Found
  /** What is foreign in dist, as the first build found it. */
  readonly foreign: (find: () => string[]) => readonly string[]
  /** Notes how a build that ended well left `dist`. */
  readonly end: (dist: string, fingerprint: string, contents: Contents) => void
  /** Forgets files and folders below the folder of sources, and, where files came or went, what is in it. */
  readonly forget: (paths: readonly string[], isOtherList: boolean) => void
  readonly forgetAll: () => void
}

/** Knows nothing yet. */
export function openMemory(): Memory {
  const documents = new Map<string, KnownDocument>()
  const records = new Map<string, LearntRecord>()
  const marks = new Map<string, Mark[]>()
  /** What may have changed since the last build. */
  const changed = new Set<string>()
  let isOtherList = false
  let found: Found | undefined
  let granted: ReadonlyMap<string, string> | undefined
  let foreign: readonly string[] | undefined
  /** Whether documents depend on what their neighbours have at their edges. */
  let isRepeating = false
  let last: Ending | undefined
  let tally: Tally | undefined

  function forgetAll(): void {
    for (const known of [documents, records, marks, changed]) known.clear()
    isOtherList = false
    found = undefined
    granted = undefined
    foreign = undefined
    isRepeating = false
    last = undefined
    tally = undefined
  }

  function forgetOne(path: string): void {
    documents.delete(path)
    records.delete(path)
  }

  /** The sources that a change of a file or folder has to do with. */
  function* sourcesOf(path: string): Generator<string> {
    if (documents.has(path)) yield path
    else {
      for (const [source, { sidecar }] of documents) {
        if (sidecar === path || source.startsWith(`${path}/`)) yield source
      }
    }
  }

  function forgetChanged(): void {
    for (const path of changed) for (const source of sourcesOf(path)) forgetOne(source)
    changed.clear()
    if (isOtherList) found = undefined
    isOtherList = false
  }

  /** What is in the folder of sources, if that is what was there. */
  function findSame(find: () => Found): Found | undefined {
    const before = found
    if (isOtherList) found = find()
    isOtherList = false
    return before && found && isAlike(before, found) ? found : undefined
  }

  function lastOf(dist: string, fingerprint: string): Ending | undefined {
    if (last?.dist !== dist || last.fingerprint !== fingerprint) return undefined
    return isAsLeft(last) ? last : undefined
  }

  function endAnew(dist: string, fingerprint: string, contents: Contents): Ending {
    const sources = found?.sources ?? []
    // What was left out this time is not as it was when it is there again.
    for (const path of records.keys()) if (!contents.sources.has(path)) forgetOne(path)
    putInOrder(documents, sources)
    putInOrder(records, sources)
    tally = undefined
    const refused = sources.filter((path) => !records.has(path))
    return endingOf(dist, fingerprint, contents, refused)
  }

  return {
    manifestOf(dist, fingerprint) {
      forgetChanged()
      const ending = lastOf(dist, fingerprint)
      if (ending === undefined) forgetAll()
      return ending && manifestOf(ending)
    },
    resume(dist, fingerprint, find) {
      const ending = lastOf(dist, fingerprint)
      if (ending === undefined || granted === undefined || isRepeating) return undefined
      const same = findSame(find)
      if (same === undefined) return undefined
      const todo = new Set(ending.refused)
      for (const path of changed) for (const source of sourcesOf(path)) todo.add(source)
      tally ??= openTally(documents)
      return { ending, found: same, todo: [...todo], documents, records, tally }
    },
    recall(path, { sidecar, repeated }) {
      const known = documents.get(path)
      // What its neighbours have at their edges may have changed with any of them.
      if (known?.sidecar !== sidecar || repeated !== undefined) return undefined
      // What was left out, since its name clashed, is in no output; a source with errors is tried anew.
      return known && records.has(path) ? asBuilt(known) : undefined
    },
    remember(path, { sidecar, repeated }, built) {
      forgetOne(path)
      isRepeating ||= repeated !== undefined
      documents.set(path, knownDocument(built, sidecar))
    },
    renew(path, { sidecar }, built, fresh) {
      const known = knownDocument(built, sidecar)
      tally?.replace(path, documents.get(path), known)
      documents.set(path, known)
      if (fresh === undefined) return
      records.set(
        path,
        learnRecord(fresh.record, fresh.line, () => last?.dist),
      )
    },
    granted: () => granted,
    grant(made) {
      granted = made && new Map(made)
    },
    recordOf: (path) => records.get(path),
    learn(path, record, line) {
      const known = records.get(path)
      if (known !== undefined) known.line = line
      else
        records.set(
          path,
          learnRecord(record, line, () => last?.dist),
        )
    },
    marksOf(path) {
      const known = marks.get(path) ?? []
      marks.set(path, known)
      return known
    },
    list(find) {
      found ??= find()
      return found
    },
    foreign(find) {
      foreign ??= find()
      return foreign
    },
    isWhole: () => last !== undefined && records.size >= last.contents.sources.size,
    end(dist, fingerprint, contents) {
      changed.clear()
      last = last?.contents === contents ? stamped(last) : endAnew(dist, fingerprint, contents)
    },
    forget(paths, isOther) {
      for (const path of paths) changed.add(path)
      isOtherList ||= isOther
    },
    forgetAll,
  }
}
