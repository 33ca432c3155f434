import { join } from 'node:path'
import type { Manifest, ManifestEntry } from '../../contract/manifest.ts'
import type { DocumentRecord } from '../../contract/record.ts'
import { readText } from '../../pipeline.ts'
import type { ProofDocument } from '../../proof/document-page.ts'
import { isInside } from '../manifest.ts'
import { readOwn, sha256 } from '../outputs.ts'
import { readSourceFile } from '../read-source-file.ts'

/** A document as dist has it, with its source. */
export type ReadDocument = Omit<ProofDocument, 'change'>

/** The outputs of each source that `manifest` names. */
export function outputsBySource(manifest: Manifest): Map<string, ManifestEntry[]> {
  const found = new Map<string, ManifestEntry[]>()
  for (const output of manifest.outputs) {
    if (output.source === null) continue
    const others = found.get(output.source)
    if (others === undefined) found.set(output.source, [output])
    else others.push(output)
  }
  return found
}

/**
 * Reads the record and the Markdown among `outputs` of the source at `path`, and the source as the record says. Nothing is made
 * anew: where the source is not the one of the record, the document says so, and has none. Returns a
 * sentence where dist does not have what its manifest says.
 */
export async function readDocument(
  path: string,
  { sources, dist }: { readonly sources: string; readonly dist: string },
  outputs: readonly ManifestEntry[],
): Promise<ReadDocument | string> {
  const [record, markdown] = ['.json', '.md'].map((ending) => {
    const output = outputs.find(({ path }) => path.endsWith(ending))
    const text = output && readOwn(dist, output.path)
    return text !== undefined && sha256(text) === output?.sha256 ? text : undefined
  })
  if (record === undefined || markdown === undefined) {
    return 'Its copy in dist is gone, or is not as the build wrote it: build again.'
  }
  const parsed: DocumentRecord = JSON.parse(record)
  // Whoever wrote it: nothing is read outside of the sources.
  if (parsed.source.path !== path || !isInside(path)) return 'Its record is about another source.'
  return { record: parsed, markdown, ...(await readSourceOf(parsed, sources)) }
}

async function readSourceOf(
  { source: { path, sha256: hash, encoding }, edits }: DocumentRecord,
  sources: string,
): Promise<Pick<ProofDocument, 'source' | 'problem'>> {
  const { bytes } = readSourceFile(join(sources, path), path, Infinity)
  if (bytes === undefined) {
    return {
      source: undefined,
      problem: 'The source is gone, or cannot be read: the copy alone is shown.',
    }
  }
  if (sha256(bytes) !== hash) {
    return {
      source: undefined,
      problem: 'The source has changed since the build, so the copy alone is shown: build again.',
    }
  }
  const source = await readText({ path, bytes, charset: encoding })
  const isAsRead = edits.every(({ start, end, before }) => source.slice(start, end) === before)
  if (isAsRead) return { source, problem: undefined }
  return { source: undefined, problem: 'The record is not about this source: build again.' }
}
