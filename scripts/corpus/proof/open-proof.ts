import type { Manifest, ManifestEntry } from '../../contract/manifest.ts'
import { type DocumentLine, documentLine, problemLine } from '../../proof/document-line.ts'
import { documentPage, type Neighbour, type Place } from '../../proof/document-page.ts'
import { problemPage } from '../../proof/problem-page.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Config } from '../config/config.ts'
import { documentSettings } from '../document-settings.ts'
import { findRepeated, type Repeated } from '../find-repeated.ts'
import { findSources } from '../find-sources.ts'
import { manifestPath, readManifest } from '../manifest.ts'
import { readOwn } from '../outputs.ts'
import type { EarlierProof } from './earlier-proof.ts'
import { pageName } from './page-name.ts'
import { outputsBySource, readDocument } from './read-document.ts'
import { readProblem, unreadableProblem } from './read-problem.ts'

/** The pages that can be made of sources and dist as they stand, one at a time. */
export interface OpenedProof {
  readonly manifest: Manifest
  /** The paths of all sources and documents, sorted. */
  readonly paths: readonly string[]
  readonly pageOf: (
    path: string,
    earlier: EarlierProof,
    served: number | undefined,
  ) => Promise<MadePage>
}

export interface MadePage {
  readonly path: string
  readonly text: string
  /** What the index tells of it. */
  readonly line: DocumentLine
}

/** Reads what there is to prove; of each document, nothing but its title. */
export function openProof(config: Config): OpenedProof {
  const { sources = 'sources', dist = 'dist' } = config
  const manifest = readManifest(readOwn(dist, manifestPath))
  const outputs = outputsBySource(manifest)
  const settingsOf = documentSettings(config)
  const found = findSources(sources)
  const unreadable = new Map(found.problems.map((file) => [file.path, file]))
  const titles = readTitles(dist)
  let read: Promise<Repeated> | undefined
  const repeated = () => {
    read ??= findRepeated(sources, found.sources, settingsOf)
    return read
  }
  const paths = [...new Set([...found.sources, ...unreadable.keys(), ...outputs.keys()])].sort(
    byCodeUnit,
  )
  const indexes = new Map(paths.map((path, index) => [path, index]))

  function placeOf(path: string, served: number | undefined): Place {
    const index = indexes.get(path) ?? 0
    const at = (other: number) => neighbour(paths[other])
    return { path: pageName(path), previous: at(index - 1), next: at(index + 1), served }
  }

  function neighbour(path: string | undefined): Neighbour | undefined {
    return path === undefined
      ? undefined
      : { path: pageName(path), title: titles.get(path) ?? path }
  }

  async function problemOf(path: string, own: readonly ManifestEntry[], summary: string) {
    const file = unreadable.get(path)
    if (file !== undefined) return unreadableProblem(file)
    if (own.length > 0) return { path, summary, source: undefined, messages: [] }
    return readProblem(path, { sources, found, settingsOf, repeated })
  }

  /** The page of a document; or why there can be none: its record may be anything, whatever its hash. */
  async function documentOf(
    own: readonly ManifestEntry[],
    path: string,
    { place, earlier }: { readonly place: Place; readonly earlier: EarlierProof },
  ): Promise<MadePage | string> {
    try {
      const read = await readDocument(path, { sources, dist }, own)
      if (typeof read === 'string') return read
      const document = { ...read, change: earlier.changeOf(path) }
      const text = documentPage(document, place)
      return { path: place.path, text, line: documentLine(document, place.path) }
    } catch {
      return 'Its record is none that a build writes: build again.'
    }
  }

  return {
    manifest,
    paths,
    async pageOf(path, earlier, served) {
      const place = placeOf(path, served)
      const own = outputs.get(path) ?? []
      const made = own.length > 0 ? await documentOf(own, path, { place, earlier }) : ''
      if (typeof made !== 'string') return made
      const problem = await problemOf(path, own, made)
      const text = problemPage(problem, place)
      return { path: place.path, text, line: problemLine(problem, place.path) }
    },
  }
}

/** The titles of the catalogue, by source. */
function readTitles(dist: string): Map<string, string> {
  const titles = new Map<string, string>()
  try {
    const { documents } = JSON.parse(readOwn(dist, 'index.json') ?? '{}')
    for (const { source, title } of documents)
      if (typeof title === 'string') titles.set(source, title)
  } catch {
    // Then a neighbour is called by its path.
  }
  return titles
}
