import { posix } from 'node:path'
import type { VFile } from 'vfile'
import manifest from '../../package.json' with { type: 'json' }
import { readRecord } from '../document/read-record.ts'
import type { Site } from '../document/site.ts'
import type { Policies } from '../rules/policy.ts'
import { assertApart } from './apart.ts'
import { type BuiltDocument, buildDocument } from './build-document.ts'
import { openClaims } from './claims.ts'
import type { Config } from './config/config.ts'
import { ConfigurationError } from './configuration-error.ts'
import { type Changes, type DistFolder, openDist } from './dist-folder.ts'
import { documentSettings, type SettingsOf } from './document-settings.ts'
import { findRepeated } from './find-repeated.ts'
import { byCodeUnit, type Found, findSources } from './find-sources.ts'
import { openSharedOutputs, sharedPaths } from './shared/shared-outputs.ts'

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
      ...{ settingsOf, site: options.site },
      conditions: conditionsOf(options),
    })
  } finally {
    folder.close()
  }
}

interface Plan {
  readonly conditions: object
  readonly settingsOf: SettingsOf
  readonly site: Site | undefined
}

/** What is kept in memory of a document. */
interface BuiltCount {
  readonly slug: string
  readonly words: number
  readonly edits: number
}

async function buildInto(
  folder: DistFolder,
  sources: string,
  found: Found,
  { conditions, settingsOf, site }: Plan,
): Promise<BuildResult> {
  const files = [...found.problems]
  const claims = openClaims(sharedPaths(site))
  const repeated = await findRepeated(sources, found.sources, settingsOf)
  const buildOne = (path: string) =>
    buildDocument(sources, path, settingsOf(path), repeated.get(posix.dirname(path)))
  const built = new Map<string, BuiltCount>()
  for (const path of found.sources) {
    const { file, record, outputs } = await buildOne(path)
    files.push(file)
    if (record === undefined) continue
    const { isGranted, rival } = claims.claim(record.slug, file)
    if (rival !== undefined) {
      folder.drop(rival)
      built.delete(rival)
    }
    if (!isGranted) continue
    for (const output of outputs) folder.put(output, path)
    const { slug, counts, edits } = record
    built.set(path, { slug, words: counts.words, edits: edits.length })
  }
  const shared = await openSharedOutputs(folder.open, site)
  for (const [path, { slug }] of built) {
    const text = folder.read(`${slug}.json`) ?? recordOf(await buildOne(path))
    shared.add(readRecord(text))
  }
  await shared.finish()
  const documents = [...built.values()]
  return {
    files: files.sort((left, right) => byCodeUnit(left.path, right.path)),
    changes: folder.finish(conditions),
    documents: documents.length,
    words: documents.reduce((sum, { words }) => sum + words, 0),
    edits: documents.reduce((sum, { edits }) => sum + edits, 0),
    others: found.others,
  }
}

function recordOf({ file, outputs }: BuiltDocument): string {
  const output = outputs.find(({ path }) => path.endsWith('.json'))
  if (output === undefined) throw new Error(`Unexpected change of ${file.path} during the build`)
  return output.text
}

/** What the outputs depend on besides the sources. Policies are sorted: their order means nothing. */
function conditionsOf(options: BuildOptions): object {
  const { charset, edits, verbatim, removeRepeated, portability, overrides = [] } = options
  const { dates, site } = options
  const { version } = manifest
  const others = overrides.map((override) => ({ ...override, edits: sorted(override.edits) }))
  return {
    ...{
      version,
      charset,
      edits: sorted(edits),
      verbatim,
      removeRepeated,
      portability,
      dates,
      site,
    },
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
