import type { PrintedRecord } from '../../document/read-record.ts'
import type { DistStream } from '../dist-folder.ts'

/** Begins an output, a path in dist. */
export type OpenOutput = (path: string) => DistStream

/** One or more outputs of the whole corpus, made as its documents come. */
export interface SharedOutput {
  /** Takes the next document; they come in the order of their sources. */
  readonly add: (record: PrintedRecord) => void
  /** Ends the outputs, when all documents have come. */
  readonly finish: () => void | Promise<void>
}
