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
  return new KeptRecord(record, line, dist)
}

// For an object literal with a getter, V8 makes a hidden class for each object.
class KeptRecord implements LearntRecord {
  line: Stretch
  readonly entry: string
  private readonly fields: ReadonlyMap<string, unknown>
  private readonly dist: () => string | undefined

  constructor(record: PrintedRecord, line: Stretch, dist: () => string | undefined) {
    this.line = line
    this.entry = printEntry(record)
    this.fields = new Map(kept.map((name) => [name, record.field<unknown>(name)]))
    this.dist = dist
  }

  get bytes(): Uint8Array {
    const folder = this.dist() ?? ''
    const bytes = readOwnBytes(folder, `${this.fields.get('slug')}.json`)
    if (bytes === undefined) throw changedMeanwhile(folder)
    return bytes
  }

  readonly field = <Value>(name: string): Value => {
    if (this.fields.has(name)) return this.fields.get(name) as Value
    return readRecord(this.bytes).field<Value>(name)
  }

  readonly list = <Item>(name: string): Item[] => readRecord(this.bytes).list(name)

  readonly count = (name: string): number => readRecord(this.bytes).count(name)
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
