import { join } from 'node:path'
import { VFile } from 'vfile'
import type { DocumentRecord } from '../contract/record.ts'
import { printRecord } from '../document/print-record.ts'
import type { FairCopy } from '../pipeline.ts'
import type { Output } from './outputs.ts'
import { readSourceFile } from './read-source-file.ts'

/** One source, read and run through the pipeline. */
export interface BuiltDocument {
  /** The source's path and messages, without its text. */
  readonly file: VFile
  /** Left out, with the outputs, when the document has errors. */
  readonly record?: DocumentRecord
  readonly outputs: readonly Output[]
}

export interface DocumentSettings {
  readonly fairCopy: FairCopy
  readonly charset?: string | undefined
  /** Whether the blocks that stand at the edges of many texts of its folder are taken out. */
  readonly removeRepeated: boolean
  /** The size up to which a source is read. */
  readonly maxBytes: number
}

/** Builds the source at `path` of `folder`; `repeated` is what its neighbours have at their edges, too.
 * A source that cannot be read is an error of its own. */
export async function buildDocument(
  folder: string,
  path: string,
  { fairCopy, charset, maxBytes }: DocumentSettings,
  repeated?: ReadonlySet<string>,
): Promise<BuiltDocument> {
  const { bytes, problem } = readSourceFile(join(folder, path), path, maxBytes)
  if (bytes === undefined) return { file: problem, outputs: [] }
  const copy = await fairCopy({
    ...{ path, bytes },
    ...(charset !== undefined && { charset }),
    ...(repeated !== undefined && { repeated }),
  })
  const file = new VFile({ path })
  file.messages.push(...copy.messages)
  const { record } = copy.data
  if (record === undefined) return { file, outputs: [] }
  const outputs = [
    { path: `${record.slug}.md`, text: String(copy) },
    { path: `${record.slug}.json`, text: printRecord(record) },
  ]
  return { file, record, outputs }
}
