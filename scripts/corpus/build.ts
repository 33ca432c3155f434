import { posix } from 'node:path'
import type { VFile } from 'vfile'
import manifest from '../../package.json' with { type: 'json' }
import type { Policies } from '../rules/policy.ts'
import { assertApart } from './apart.ts'
import { buildDocument } from './build-document.ts'
import { type CatalogueEntry, catalogueEntry, cataloguePath, printCatalogue } from './catalogue.ts'
import { openClaims } from './claims.ts'
import type { Config } from './config/config.ts'
import { ConfigurationError } from './configuration-error.ts'
import { type Changes, type DistFolder, openDist } from './dist-folder.ts'
import { documentSettings, type SettingsOf } from './document-settings.ts'
import { findRepeated } from './find-repeated.ts'
import { byCodeUnit, type Found, findSources } from './find-sources.ts'
import { manifestPath } from './manifest.ts'

export interface BuildOptions extends Omit<Config, 'strict'> {
  /** Compares with what stands in dist, and writes nothing. */
  readonly check?: boolean
}

export interface BuildResult {
  /** A file for each source, sorted by path, with the messages and without the text. */
  readonly files: readonly VFile[]
  /** What was found in dist and, but for a check, mended. */
  readonly changes: Changes
  readonly documents: number
  readonly words: number
  readonly edits: number
  /** Files below sources that are of no kind that is read. */
  readonly others: number
}

/**
 * Builds all sources. One that has errors is reported and left out of dist; the others are built.
 * Throws a `ConfigurationError` when there is nothing to build from or an option is wrong, a `RangeError` for a charset
 * that is not known, and a `DistError` when dist cannot be written or another build is writing it.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const { sources = 'sources', dist = 'dist', check = false } = options
  const settingsOf = documentSettings(options)
  assertApart(sources, dist)
  const found = listSources(sources)
  const folder = openDist(dist, check)
  try {
    return await buildInto(folder, sources, found, {
      settingsOf,
      conditions: conditionsOf(options),
    })
  } finally {
    folder.close()
  }
}

async function buildInto(
  folder: DistFolder,
  sources: string,
  found: Found,
  { conditions, settingsOf }: { readonly conditions: object; readonly settingsOf: SettingsOf },
): Promise<BuildResult> {
  const files = [...found.problems]
  const claims = openClaims([cataloguePath, manifestPath])
  const repeated = await findRepeated(sources, found.sources, settingsOf)
  const built = new Map<string, { entry: CatalogueEntry; edits: number }>()
  for (const path of found.sources) {
    const { file, record, outputs } = await buildDocument(
      ...([sources, path, settingsOf(path), repeated.get(posix.dirname(path))] as const),
    )
    files.push(file)
    if (record === undefined) continue
    const { isGranted, rival } = claims.claim(record.slug, file)
    if (rival !== undefined) {
      folder.drop(rival)
      built.delete(rival)
    }
    if (!isGranted) continue
    for (const output of outputs) folder.put(output, path)
    built.set(path, { entry: catalogueEntry(record), edits: record.edits.length })
  }
  const documents = [...built.values()]
  folder.put(printCatalogue(documents.map(({ entry }) => entry)), null)
  return {
    files: files.sort((left, right) => byCodeUnit(left.path, right.path)),
    changes: folder.finish(conditions),
    documents: documents.length,
    words: documents.reduce((sum, { entry }) => sum + entry.words, 0),
    edits: documents.reduce((sum, { edits }) => sum + edits, 0),
    others: found.others,
  }
}

/** What the outputs depend on besides the sources. Policies are sorted: their order means nothing. */
function conditionsOf(options: BuildOptions): object {
  const { charset, edits, verbatim, removeRepeated, portability, overrides = [] } = options
  const { version } = manifest
  const others = overrides.map((override) => ({ ...override, edits: sorted(override.edits) }))
  return {
    ...{ version, charset, edits: sorted(edits), verbatim, removeRepeated, portability },
    ...(others.length > 0 && { overrides: others }),
  }
}

function sorted(edits: Policies['edits'] = {}): unknown {
  const entries = Object.entries(edits).sort(([left], [right]) => byCodeUnit(left, right))
  return entries.length > 0 ? entries : undefined
}

function listSources(folder: string): Found {
  let found: Found
  try {
    found = findSources(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigurationError(
      `Unexpected folder of sources ${folder} (${code}), expected a folder that can be listed; name yours with --sources`,
    )
  }
  if (found.sources.length + found.problems.length === 0) {
    throw new ConfigurationError(
      `Unexpected ${folder} without a source, expected .txt, .text, .md or .markdown files; name another folder with --sources`,
    )
  }
  return found
}
