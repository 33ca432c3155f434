import { recordLine } from '../../document/read-record.ts'
import type { Stretch } from '../output-stream.ts'
import type { OpenOutput, SharedOutput, SharedRecord } from './shared-output.ts'

export const recordLinesPath = 'documents.ndjson'

/** Is told where the line of a record stands. */
export type OnLine = (record: SharedRecord, line: Stretch) => void

/** `documents.ndjson`: a record a line. */
export function openRecordLines(open: OpenOutput, onLine?: OnLine): SharedOutput {
  const stream = open(recordLinesPath)
  let length = 0
  return {
    add(record) {
      const start = length
      if (record.line === undefined) {
        for (const piece of recordLine(record.bytes)) {
          length += piece.length
          stream.append(piece)
        }
      } else {
        length += record.line.end - record.line.start
        stream.keep(record.line)
      }
      onLine?.(record, { start, end: length })
    },
    finish: () => stream.finish(),
  }
}
