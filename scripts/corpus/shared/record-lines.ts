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
        const line = lineOf(record.bytes)
        length += line.length
        stream.append(line)
      } else {
        length += record.line.end - record.line.start
        stream.keep(record.line)
      }
      onLine?.(record, { start, end: length })
    },
    finish: () => stream.finish(),
  }
}

/** The bytes pass as characters of one byte each, so that nothing is decoded. */
function lineOf(bytes: Uint8Array): Buffer {
  const { buffer, byteOffset, byteLength } = bytes
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
  return Buffer.from(recordLine(text), 'latin1')
}
