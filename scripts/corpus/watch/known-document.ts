import { VFile } from 'vfile'
import type { BuiltDocument, DocumentOutputs } from '../build-document.ts'

/** What was made of a source, without its outputs. */
export interface KnownDocument {
  readonly files: readonly VFile[]
  /** How many messages each of the files had before it was put beside the others. */
  readonly counts: readonly number[]
  /** Left out where the source had errors. */
  readonly document: DocumentOutputs | undefined
  readonly sidecar: string | undefined
}

export function knownDocument(
  { files, document }: BuiltDocument,
  sidecar: string | undefined,
): KnownDocument {
  const counts = files.map(({ messages }) => messages.length)
  return { files, counts, sidecar, document: document && lightOf(document) }
}

/** The document as it was built, if there is one. */
export function asBuilt(known: KnownDocument): BuiltDocument | undefined {
  const { document } = known
  return document && { files: ownFiles(known), document }
}

/** The files as they were built: a build adds to them what it finds by comparing them. */
export function ownFiles({ files, counts }: KnownDocument): VFile[] {
  return files.map((file, index) => asItWas(file, counts[index] ?? 0))
}

function lightOf({ outputs: _, ...light }: DocumentOutputs): DocumentOutputs {
  return light
}

/** Without the messages about its neighbours, which a later build may have other ones of. */
function asItWas(file: VFile, count: number): VFile {
  if (file.messages.length === count) return file
  const fresh = new VFile({ path: file.path, data: file.data })
  fresh.messages = file.messages.slice(0, count)
  return fresh
}
