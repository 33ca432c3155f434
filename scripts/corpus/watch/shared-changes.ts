import { type PrintedRecord, readRecord, recordLine } from '../../document/read-record.ts'
import type { Site } from '../../document/site.ts'
import { manifestPath } from '../manifest.ts'
import type { Output } from '../output.ts'
import type { OutputStream, Stretch } from '../output-stream.ts'
import { readOwnBytes, statOf } from '../outputs.ts'
import { cataloguePath } from '../shared/catalogue.ts'
import { recordLinesPath } from '../shared/record-lines.ts'
import type { OpenOutput } from '../shared/shared-output.ts'
import type { LastBuild } from './last-build.ts'
import { layOutLines } from './learnt-record.ts'
import { placeOf, splice } from './splice.ts'

/** A record that was made anew, and its line. */
export interface FreshRecord {
  readonly path: string
  readonly record: PrintedRecord
  readonly pieces: readonly Uint8Array[]
  /** As long as it is; where it stands, is to be seen. */
  readonly line: Stretch
}

/** How the outputs of the whole corpus come by what changed. */
export interface SharedChanges {
  /** Puts the lines of the fresh records into `documents.ndjson`. */
  readonly replaceLines: (open: OpenOutput) => void
  /** Changes the other outputs, when the fresh records are learnt. */
  readonly finish: (open: OpenOutput) => Promise<void>
  readonly writeManifest: (stream: Stream) => void
}

interface Parts {
  readonly site: Site | undefined
  readonly last: LastBuild
  readonly fresh: readonly FreshRecord[]
}

type Stream = Pick<OutputStream, 'append' | 'keep'>

/** The record of the source at `path` among its outputs, if there are any. */
export function freshRecord(path: string, outputs?: readonly Output[]): FreshRecord | undefined {
  const json = outputs?.find((output) => output.path.endsWith('.json'))
  if (json === undefined) return undefined
  const record = readRecord(Buffer.concat(json.pieces))
  const pieces = [...recordLine(record.bytes)]
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { path, record, pieces, line: { start: 0, end: length } }
}

/**
 * Finds where the outputs in `dist` have what the `fresh` records take the place of. Nothing where one is
 * not as it was left, or is to be made of all documents once more.
 */
export async function findSharedChanges(
  dist: string,
  { site, last, fresh }: Parts,
): Promise<SharedChanges | undefined> {
  const { ending, records, documents } = last
  const { sources, entries } = ending.contents
  const paths = fresh.map(({ path }) => path)
  const outputs = paths.flatMap((path) => {
    const slug = documents.get(path)?.document?.slug
    return [`${slug}.md`, `${slug}.json`]
  })
  const writeCatalogue = findItems(
    ...[dist, cataloguePath],
    paths.map((path) => () => records.get(path)?.entry),
  )
  const writeManifest = findItems(dist, manifestPath, [
    ...paths.map((path) => () => JSON.stringify(sources.get(path))),
    ...[...outputs, ...ending.shared].map((path) => () => JSON.stringify(entries.get(path))),
  ])
  if (writeCatalogue === undefined || writeManifest === undefined) return undefined
  if (site !== undefined && (await isSiteMapOther(site, last, fresh))) return undefined

  return {
    replaceLines(open) {
      if (fresh.length === 0) return
      const stream = open(recordLinesPath)
      const lines = fresh.flatMap(({ path, pieces }) => {
        const stretch = records.get(path)?.line
        return stretch === undefined ? [] : { stretch, pieces }
      })
      splice(stream, statOf(dist, recordLinesPath)?.size ?? 0, lines)
      stream.finish()
    },
    async finish(open) {
      if (fresh.length === 0) return
      layOutLines(records.values())
      const stream = open(cataloguePath)
      writeCatalogue(stream)
      stream.finish()
      if (site === undefined) return
      const { openFeeds } = await import('../shared/feeds.ts')
      const feeds = openFeeds(open, site)
      for (const record of records.values()) feeds.add(record)
      await feeds.finish()
    },
    writeManifest,
  }
}

/**
 * Finds the items of a list as they are printed now, to be replaced by what they will be printed as when the
 * file is written. Nothing where one is not there.
 */
function findItems(
  dist: string,
  path: string,
  items: readonly (() => string | undefined)[],
): ((stream: Stream) => void) | undefined {
  const bytes = readOwnBytes(dist, path)
  if (bytes === undefined) return undefined
  const { length } = bytes
  const found = items.flatMap((print) => {
    const item = print()
    return (item !== undefined && placeOf(bytes, item)) || []
  })
  if (found.length < items.length) return undefined
  return (stream) =>
    splice(
      ...[stream, length],
      found.map((stretch, index) => ({ stretch, pieces: [items[index]?.() ?? ''] })),
    )
}

async function isSiteMapOther(
  site: Site,
  { records }: LastBuild,
  fresh: readonly FreshRecord[],
): Promise<boolean> {
  const { pageOf } = await import('../shared/site-map.ts')
  const printed = (record: PrintedRecord | undefined) =>
    record && JSON.stringify(pageOf(record, site))
  return fresh.some(({ path, record }) => printed(record) !== printed(records.get(path)))
}
