import type { PrintedRecord } from '../../document/read-record.ts'
import type { DistStream } from '../dist-folder.ts'
import type { Stretch } from '../output-stream.ts'

/** Begins an output, a path in dist. */
export type OpenOutput = (path: string) => DistStream

/** A record, and what is known of it from the build before. */
export interface SharedRecord extends PrintedRecord {
  /** What the catalogue says of it. */
  readonly entry?: string
  /** Where `documents.ndjson` has its line. */
  readonly line?: Stretch
}

/** One or more outputs of the whole corpus, made as its documents come. */
export interface SharedOutput {
  /** Takes the next document; they come in the order of their sources. */
  readonly add: (record: SharedRecord) => void
  /** Ends the outputs, when all documents have come. */
  readonly finish: () => void | Promise<void>
}
