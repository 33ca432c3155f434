import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { dialectOf } from '../markdown/dialect.ts'
import { fairCopy } from '../pipeline.ts'
import { ConfigurationError } from './configuration-error.ts'

/**
 * The fair copy of one file, with all that was found on the way in its `data`; nothing is written.
 * Throws a `ConfigurationError` when the file cannot be read or is no source.
 */
export async function explainSource(path: string, charset?: string): Promise<VFile> {
  if (dialectOf(path) === undefined) {
    throw new ConfigurationError(
      `Unexpected file ${path}, expected a source: .txt, .text, .md or .markdown`,
    )
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigurationError(`Unexpected ${code} for ${path}, expected a file that can be read`)
  }
  return fairCopy({ path: basename(path), bytes, ...(charset !== undefined && { charset }) })
}
