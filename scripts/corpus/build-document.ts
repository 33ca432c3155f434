import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { printRecord } from '../document/print-record.ts'
import type { DocumentRecord } from '../document/record.ts'
import { fairCopy } from '../pipeline.ts'
import { codeOf } from './dist-error.ts'
import type { Output } from './outputs.ts'
import { unreadable } from './unreadable.ts'

/** One source, read and run through the pipeline. */
export interface BuiltDocument {
  /** The source's path and messages, without its text. */
  readonly file: VFile
  /** Left out, with the outputs, when the document has errors. */
  readonly record?: DocumentRecord
  readonly outputs: readonly Output[]
}

/** Builds the source at `path` of `folder`. A source that cannot be read is an error of its own. */
export async function buildDocument(
  folder: string,
  path: string,
  charset?: string,
): Promise<BuiltDocument> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(folder, path))
  } catch (error) {
    const found = `unreadable source (${codeOf(error) ?? 'unknown reason'})`
    const expected = 'a regular file that the build may read'
    const file = unreadable(path, { found, expected, todo: 'make it readable or remove it' })
    return { file, outputs: [] }
  }
  const copy = await fairCopy({ path, bytes, ...(charset !== undefined && { charset }) })
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
