import { type PrintedRecord, readRecord } from '../../document/read-record.ts'
import { changedMeanwhile } from '../dist-error.ts'
import type { Stretch } from '../output-stream.ts'
import { readOwnBytes } from '../outputs.ts'
import { printEntry } from '../shared/catalogue.ts'
import type { SharedRecord } from '../shared/shared-output.ts'

/** A record whose line may come to stand elsewhere. */
export interface LearntRecord extends SharedRecord {
  line: Stretch
}

const kept = ['slug', 'metadata', 'counts', 'source']

/**
 * What is to be kept of a record in memory: what the outputs of the whole corpus have of each document.
 * All else is read from the folder that `dist` gives, when it is asked for.
 */
export function learnRecord(
  record: PrintedRecord,
  line: Stretch,
  dist: () => string | undefined,
): LearntRecord {
  const fields = new Map(kept.map((name) => [name, record.field<unknown>(name)]))
  const readBytes = () => {
    const bytes = readOwnBytes(dist() ?? '', `${fields.get('slug')}.json`)
    if (bytes === undefined) throw changedMeanwhile(dist() ?? '')
    return bytes
  }
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

/** Lets the lines of `records` follow each other, as long as they are. */
export function layOutLines(records: Iterable<LearntRecord>): void {
  let end = 0
  for (const record of records) {
    const start = end
    end += record.line.end - record.line.start
    if (record.line.start !== start) record.line = { start, end }
  }
}
