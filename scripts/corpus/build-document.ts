import { join } from 'node:path'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { VFile } from 'vfile'
import type { SourceEntry } from '../contract/manifest.ts'
import type { Metadata } from '../contract/record.ts'
import { printRecord } from '../document/print-record.ts'
import type { PrintedRecord } from '../document/read-record.ts'
import type { Severities } from '../messages/severity.ts'
import {
  type FairCopy,
  findIssues,
  ownSeverities,
  readSidecar,
  settleSeverities,
} from '../pipeline.ts'
import { type Output, outputOf } from './output.ts'
import { sha256 } from './outputs.ts'
import { readSourceFile } from './read-source-file.ts'

/** One source, read and run through the pipeline, or taken as an earlier build left it. */
export interface BuiltDocument {
  /**
   * The paths and messages of the source and of its sidecar, if it has one, without their texts, and the
   * severities that are set for them.
   */
  readonly files: readonly VFile[]
  /** Left out when the source has errors. */
  readonly document?: DocumentOutputs
}

export interface DocumentOutputs {
  readonly source: SourceEntry
  readonly slug: string
  readonly words: number
  readonly edits: number
  /** Left out when dist has them already. */
  readonly outputs?: readonly Output[]
}

export interface DocumentSettings {
  readonly fairCopy: FairCopy
  /** What the metadata has to be. */
  readonly schema?: StandardSchemaV1 | undefined
  readonly charset?: string | undefined
  readonly severities: Severities
  /** Whether the blocks that stand at the edges of many texts of its folder are taken out. */
  readonly removeRepeated: boolean
  /** The size up to which a source is read. */
  readonly maxBytes: number
}

/** The document that an earlier build made of the same source, if dist still has it. */
export type FindReusable = (source: SourceEntry) => Reusable | undefined

export interface Reusable extends Required<BuiltDocument> {
  readonly record: PrintedRecord
}

/** What a document depends on besides its source. */
export interface Surroundings {
  /** The path of the file that gives it metadata. */
  readonly sidecar?: string | undefined
  /** What its neighbours have at their edges, too. */
  readonly repeated?: ReadonlySet<string> | undefined
}

/** Builds the source at `path` of `folder`. A source that cannot be read is an error of its own. */
export async function buildDocument(
  folder: string,
  path: string,
  settings: DocumentSettings,
  surroundings: Surroundings = {},
): Promise<BuiltDocument> {
  const { problem, source, copied } = startCopy(folder, path, settings, surroundings)
  if (problem !== undefined) return { files: [problem] }
  const { files, markdown, record } = await copied
  if (record === undefined) return { files }
  const { slug, counts, edits } = record
  const outputs = [
    outputOf(`${slug}.md`, [markdown]),
    outputOf(`${slug}.json`, printRecord(record)),
  ]
  return { files, document: { source, slug, words: counts.words, edits: edits.length, outputs } }
}

/**
 * Reads a source, has it copied, and keeps what is written of it. An `async` function would hold its bytes
 * and all its texts to its end.
 */
function startCopy(
  folder: string,
  path: string,
  settings: DocumentSettings,
  surroundings: Surroundings,
) {
  const { fairCopy, charset, maxBytes } = settings
  const { problem, bytes, source, sidecar } = readSource(folder, path, maxBytes, surroundings)
  if (problem !== undefined) return { problem }
  const { repeated } = surroundings
  const copying = fairCopy({
    ...{ path, bytes },
    ...(charset !== undefined && { charset }),
    ...(sidecar !== undefined && { sidecar }),
    ...(repeated !== undefined && { repeated }),
  })
  const copied = copying.then((copy) => ({
    files: filesOf([copy, sidecar], settings, copy.data.frontMatter?.data),
    markdown: Buffer.from(String(copy)),
    record: copy.data.record,
  }))
  return { source, copied }
}

/** The document that `findReusable` has of the very same source, if its metadata is what it has to be now. */
export async function reuseDocument(
  folder: string,
  path: string,
  settings: DocumentSettings,
  surroundings: Surroundings,
  findReusable: FindReusable,
): Promise<BuiltDocument | undefined> {
  const { maxBytes, schema } = settings
  const { problem, source, sidecar } = readSource(folder, path, maxBytes, surroundings)
  const reusable = problem === undefined ? findReusable(source) : undefined
  if (reusable === undefined || !(await isAccepted(reusable, schema))) return undefined
  const own = reusable.record.field<Metadata>('metadata')
  return { ...reusable, files: filesOf([...reusable.files, sidecar], settings, own) }
}

type ReadSource =
  | {
      readonly problem?: undefined
      readonly bytes: Uint8Array
      readonly source: SourceEntry
      readonly sidecar: VFile | undefined
    }
  | {
      readonly problem: VFile
      readonly bytes?: undefined
      readonly source?: undefined
      readonly sidecar?: undefined
    }

function readSource(
  folder: string,
  path: string,
  maxBytes: number,
  { sidecar: sidecarPath, repeated }: Surroundings,
): ReadSource {
  const { bytes, problem } = readSourceFile(join(folder, path), path, maxBytes)
  if (bytes === undefined) return { problem }
  const beside = readBeside(folder, sidecarPath, maxBytes)
  if (beside.problem !== undefined) return { problem: beside.problem }
  const { sidecar } = beside
  const source = { path, sha256: sha256(bytes), context: contextOf(sidecar, repeated) }
  return { bytes, source, sidecar }
}

interface Beside {
  readonly sidecar?: VFile
  readonly problem?: VFile
}

/** The sidecar at `path` of `folder`, if there is one; or why it cannot be read. */
export function readBeside(folder: string, path: string | undefined, maxBytes: number): Beside {
  if (path === undefined) return {}
  const { bytes, problem } = readSourceFile(join(folder, path), path, maxBytes)
  return bytes === undefined ? { problem } : { sidecar: readSidecar({ path, bytes }) }
}

function contextOf(sidecar?: VFile, repeated?: ReadonlySet<string>): string | null {
  if (sidecar === undefined && repeated === undefined) return null
  const { sha256: hash } = sidecar?.data.metadataFile ?? {}
  return sha256(JSON.stringify([sidecar?.path, hash, repeated && [...repeated]]))
}

/** The settings of a schema are code, of which no hash tells whether it is the same. */
async function isAccepted({ record }: Reusable, schema?: StandardSchemaV1): Promise<boolean> {
  if (schema === undefined) return true
  return (await findIssues(record.field<Metadata>('metadata'), schema)).length === 0
}

/** The messages as they are set to be: those of a sidecar that is read anew, too, and those to come. */
function filesOf(
  files: readonly (VFile | undefined)[],
  { severities }: DocumentSettings,
  metadata?: Metadata,
): VFile[] {
  const [, sidecar] = files
  const own = ownSeverities(sidecar?.data.metadataFile?.data, metadata)
  return files.flatMap((file) => {
    if (file === undefined) return []
    const light = new VFile({ path: file.path, data: { severities: { ...severities, ...own } } })
    light.messages = [...file.messages]
    settleSeverities(light)
    return [light]
  })
}
