import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printRecord } from '../../document/print-record.ts'
import { recordLine } from '../../document/read-record.ts'

/** Records and errors, as `filter` writes them. */
export interface Sorted {
  readonly records: string
  /** The paths of the documents that gave no record. */
  readonly failed: readonly string[]
}

export function sortLines(output: string): Sorted {
  const lines = output.split('\n').slice(0, -1)
  const isRecord = (line: string) => line.startsWith('{"schemaVersion"')
  return {
    records: lines.filter(isRecord).join('\n').concat('\n'),
    failed: lines.filter((line) => !isRecord(line)).map((line) => JSON.parse(line).path),
  }
}

/** What of `dist` is not what can be made of records that have their Markdown; nothing when all is. */
export function differences(dist: string, records: string): string[] {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8')
  const different: string[] = []
  const lines: string[] = []
  const slugs: string[] = []
  for (const line of records.split('\n').slice(0, -1)) {
    const { markdown, ...record } = JSON.parse(line)
    const printed = Buffer.concat(printRecord(record))
    lines.push(Buffer.concat([...recordLine(printed)]).toString())
    slugs.push(record.slug)
    if (printed.toString() !== read(`${record.slug}.json`)) different.push(`${record.slug}.json`)
    if (markdown !== read(`${record.slug}.md`)) different.push(`${record.slug}.md`)
  }
  if (lines.join('') !== read('documents.ndjson')) different.push('documents.ndjson')
  const { documents } = JSON.parse(read('index.json'))
  const expected = documents.map(({ slug }: { slug: string }) => slug)
  if (slugs.join() !== expected.join()) different.push('index.json')
  return different
}
