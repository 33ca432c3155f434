import { join } from 'node:path'
import { VFile } from 'vfile'
import type { SourceEntry } from '../contract/manifest.ts'
import { printRecord } from '../document/print-record.ts'
import type { FairCopy } from '../pipeline.ts'
import { type Output, sha256 } from './outputs.ts'
import { readSourceFile } from './read-source-file.ts'

/** One source, read and run through the pipeline, or taken as an earlier build left it. */
export interface BuiltDocument {
  /** The source's path and messages, without its text. */
  readonly file: VFile
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
  readonly charset?: string | undefined
  /** Whether the blocks that stand at the edges of many texts of its folder are taken out. */
  readonly removeRepeated: boolean
  /** The size up to which a source is read. */
  readonly maxBytes: number
}

/** The document that an earlier build made of the same source, if dist still has it. */
export type FindReusable = (source: SourceEntry) => BuiltDocument | undefined

/**
 * Builds the source at `path` of `folder`, where `findReusable` has none; `repeated` is what its
 * neighbours have at their edges, too. A source that cannot be read is an error of its own.
 */
export async function buildDocument(
  folder: string,
  path: string,
  { fairCopy, charset, maxBytes }: DocumentSettings,
  { repeated, findReusable }: { repeated?: ReadonlySet<string>; findReusable?: FindReusable } = {},
): Promise<BuiltDocument> {
  const { bytes, problem } = readSourceFile(join(folder, path), path, maxBytes)
  if (bytes === undefined) return { file: problem }
  const context = repeated === undefined ? null : sha256(JSON.stringify([...repeated]))
  const source = { path, sha256: sha256(bytes), context }
  const reusable = findReusable?.(source)
  if (reusable !== undefined) return reusable
  const copy = await fairCopy({
    ...{ path, bytes },
    ...(charset !== undefined && { charset }),
    ...(repeated !== undefined && { repeated }),
  })
  const file = new VFile({ path })
  file.messages.push(...copy.messages)
  const { record } = copy.data
  if (record === undefined) return { file }
  const { slug, counts, edits } = record
  const outputs = [
    { path: `${slug}.md`, text: String(copy) },
    { path: `${slug}.json`, text: printRecord(record) },
  ]
  return { file, document: { source, slug, words: counts.words, edits: edits.length, outputs } }
}
