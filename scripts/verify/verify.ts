import { differentLines } from './check-lines.ts'
import { check, NotProved, type Proof, worst } from './proof.ts'
import { type Folders, proveDocument } from './prove-document.ts'
import { listInside, readInside } from './read-inside.ts'
import { type ClaimedOutput, changedOutput, readManifest, utf8 } from './read-manifest.ts'

/**
 * Proves each document of dist from its source, with code that shares nothing with the build: a proof
 * at a time, those of the documents first, then that of dist as a whole. Throws an error when dist has
 * no manifest to start from.
 */
export function* verify(folders: Folders): Generator<Proof> {
  const outputs = readManifest(folders.dist)
  const bySource = new Map<string, ClaimedOutput[]>()
  for (const output of outputs) {
    if (output.source === null) continue
    bySource.set(output.source, [...(bySource.get(output.source) ?? []), output])
  }
  const entries = readCatalogue(folders.dist)
  for (const [source, own] of bySource) {
    yield proveDocument(folders, source, own, entries.get(source))
  }
  yield proveDist(folders, outputs, [...bySource.keys()], [...entries])
}

/** By source. One that cannot be read has no entries, which every document then misses. */
function readCatalogue(dist: string): Map<string, unknown> {
  try {
    const catalogue: unknown = JSON.parse(utf8(readInside(dist, 'index.json')))
    const documents = (catalogue as { documents?: unknown } | null)?.documents
    const entries: readonly unknown[] = Array.isArray(documents) ? documents : []
    return new Map(entries.map((entry) => [sourceOf(entry), entry]))
  } catch {
    return new Map()
  }
}

function sourceOf(entry: unknown): string {
  return String((entry as { source?: unknown } | null)?.source)
}

function slugOf(entry: unknown): string {
  return String((entry as { slug?: unknown } | null)?.slug)
}

/** What concerns no single document: the outputs of all, sources without one, files of nobody. */
function proveDist(
  { sources, dist }: Folders,
  outputs: readonly ClaimedOutput[],
  documents: readonly string[],
  entries: readonly (readonly [source: string, entry: unknown])[],
): Proof {
  const checks = [
    check('manifest', () => {
      const shared = outputs.filter(({ source }) => source === null)
      return shared.map((output) => changedOutput(dist, output)).find(Boolean)
    }),
    check('catalogue', () => {
      const known = new Set(documents)
      const [stray] = entries.find(([source]) => !known.has(source)) ?? []
      return stray === undefined ? undefined : `index.json names ${stray}, which has no outputs`
    }),
    check('lines', () =>
      differentLines(
        dist,
        entries.map(([, entry]) => slugOf(entry)),
      ),
    ),
    check('sources', () => {
      const built = new Set(documents)
      const isSource = (path: string) => /\.(?:txt|text|md|markdown)$/i.test(path)
      const left = listInside(sources).filter((path) => isSource(path) && !built.has(path))
      if (left.length > 0) throw new NotProved(`not in dist: ${left.join(', ')}`)
      return undefined
    }),
    check('outputs', () => {
      const named = new Set(['manifest.json', ...outputs.map(({ path }) => path)])
      const stray = listInside(dist).filter((path) => !named.has(path))
      return stray.length === 0 ? undefined : `not in manifest.json: ${stray.join(', ')}`
    }),
  ]
  return { subject: dist, verdict: worst(checks), checks, characters: 0, edits: 0 }
}
