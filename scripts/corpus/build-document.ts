import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { printRecord } from '../document/print-record.ts'
import type { DocumentRecord } from '../document/record.ts'
import { fairCopy } from '../pipeline.ts'
import type { Output } from './outputs.ts'

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
    return { file: unreadable(path, reasonOf(error)), outputs: [] }
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

/** A file that stands for a source which could not be read. */
export function unreadable(path: string, reason: string): VFile {
  const file = new VFile({ path })
  const text = `Unexpected unreadable source (${reason}), expected a regular file that the build may read; make it readable or remove it`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'unreadable-source', source: 'fair-copy', place }).fatal = true
  return file
}

/** The system's name of an error, without the path on this machine. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}
