import { VFile } from 'vfile'
import type { Options as MessageOptions } from 'vfile-message'
import type { Manifest, ManifestEntry, SourceEntry } from '../contract/manifest.ts'
import type { Counts, RecordMessage } from '../contract/record.ts'
import type { ShardMessage } from '../contract/shard.ts'
import { type PrintedRecord, readRecord } from '../document/read-record.ts'
import type { Reusable } from './build-document.ts'
import { hasOutput, readOwnBytes, sha256 } from './outputs.ts'

/** What an earlier build made under the same conditions, as far as dist still has it as it was written. */
export interface EarlierBuild {
  /** The document that was made of the very same source. */
  readonly findDocument: (source: SourceEntry) => Reusable | undefined
  /** The files of a source; of the whole corpus, for null. */
  readonly outputsOf: (source: string | null) => readonly ManifestEntry[]
  /** Whether all outputs of the whole corpus are there, and were made of so many documents. */
  readonly hasShared: (documents: number) => boolean
}

/**
 * Reads what the `manifest` of `dist` names. No time stamps: what counts are the hashes of the sources
 * and of the outputs, so that a fresh clone or a restored cache is as good as the build itself.
 */
export function readEarlierBuild(dist: string, manifest: Manifest): EarlierBuild {
  const sources = new Map(manifest.sources.map((source) => [source.path, source]))
  const outputs = new Map<string | null, ManifestEntry[]>()
  for (const output of manifest.outputs) {
    const others = outputs.get(output.source)
    if (others === undefined) outputs.set(output.source, [output])
    else others.push(output)
  }
  const outputsOf = (source: string | null) => outputs.get(source) ?? []
  return {
    outputsOf,
    findDocument: (source) =>
      findMade(dist, source, { known: sources.get(source.path), outputs: outputsOf(source.path) }),
    hasShared(documents) {
      const shared = outputsOf(null)
      const isComplete = documents === manifest.sources.length && shared.length > 0
      return isComplete && shared.every(({ path, sha256: hash }) => hasOutput(dist, path, hash))
    },
  }
}

interface Made {
  readonly known: SourceEntry | undefined
  readonly outputs: readonly ManifestEntry[]
}

/** The document of `source`, if `known` was the very same and \`dist\` has the \`outputs\` that were made of it. */
export function findMade(
  dist: string,
  source: SourceEntry,
  { known, outputs }: Made,
): Reusable | undefined {
  if (known?.sha256 !== source.sha256 || known.context !== source.context) return undefined
  const files = readAll(dist, outputs)
  const record = files?.find(({ path }) => path.endsWith('.json'))
  return files?.length === 2 && record !== undefined ? reuse(source, record.bytes) : undefined
}

/** The files of `outputs`; nothing when one is not what the manifest says. */
function readAll(dist: string, outputs: readonly ManifestEntry[]) {
  const files: { path: string; bytes: Uint8Array }[] = []
  for (const { path, sha256: hash } of outputs) {
    const bytes = readOwnBytes(dist, path)
    if (bytes === undefined || sha256(bytes) !== hash) return undefined
    files.push({ path, bytes })
  }
  return files
}

/** Nothing for what is no record, whatever the manifest says. */
function reuse(source: SourceEntry, bytes: Uint8Array): Reusable | undefined {
  try {
    return asBuilt(source, readRecord(bytes))
  } catch {
    return undefined
  }
}

function asBuilt(source: SourceEntry, record: PrintedRecord): Reusable {
  const file = new VFile({ path: source.path })
  for (const message of record.list<RecordMessage>('messages')) repeat(message, file)
  const { words } = record.field<Counts>('counts')
  const slug = record.field<string>('slug')
  const document = { source, slug, words, edits: record.count('edits') }
  return { record, files: [file], document }
}

const fatal = { error: true, warning: false, note: undefined } as const

/** A message of a document that is not built anew is told again. */
export function repeat(
  { rule, severity, place, text }: RecordMessage | ShardMessage,
  file: VFile,
): void {
  const options = { ruleId: rule, source: 'fair-copy', ...(place instanceof Object && { place }) }
  const message = file.message(text, options as MessageOptions)
  message.fatal = fatal[severity]
}
