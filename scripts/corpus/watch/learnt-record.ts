import { type PrintedRecord, readRecord } from '../../document/read-record.ts'
import type { Stretch } from '../output-stream.ts'
import { printEntry } from '../shared/catalogue.ts'
import type { SharedRecord } from '../shared/shared-output.ts'

/** A record whose line may come to stand elsewhere. */
export interface LearntRecord extends SharedRecord {
  line: Stretch
}

const kept = ['slug', 'metadata', 'counts', 'source']

/**
 * What is to be kept of a record in memory: what the outputs of the whole corpus have of each document.
 * All else is read by `readBytes`, when it is asked for.
 */
export function learnRecord(
  record: PrintedRecord,
  line: Stretch,
  readBytes: () => Uint8Array,
): LearntRecord {
  const fields = new Map(kept.map((name) => [name, record.field<unknown>(name)]))
  const read = () => readRecord(readBytes())
  return {
    line,
    entry: printEntry(record),
    get bytes() {
      return readBytes()
    },
    field<Value>(name: string) {
      return fields.has(name) ? (fields.get(name) as Value) : read().field<Value>(name)
    },
    list: (name) => read().list(name),
    count: (name) => read().count(name),
  }
}
