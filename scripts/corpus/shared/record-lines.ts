import { recordLine } from '../../document/read-record.ts'
import type { OpenOutput, SharedOutput } from './shared-output.ts'

export const recordLinesPath = 'documents.ndjson'

/** `documents.ndjson`: a record a line. */
export function openRecordLines(open: OpenOutput): SharedOutput {
  const stream = open(recordLinesPath)
  return {
    add: ({ text }) => stream.append(recordLine(text)),
    finish: () => stream.finish(),
  }
}
