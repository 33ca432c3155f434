import type { SourceEntry } from '../contract/manifest.ts'
import { type OutputTable, openOutputTable } from './output-table.ts'
import { openSourceTable } from './source-table.ts'

/** What a build puts into dist, by path. */
export interface Contents {
  readonly sources: Table<SourceEntry>
  readonly entries: OutputTable
}

/** Entries by their paths. There are many: each is made when it is asked for. */
export interface Table<Entry> {
  readonly size: number
  readonly has: (path: string) => boolean
  readonly get: (path: string) => Entry | undefined
  readonly set: (path: string, entry: Entry) => void
  readonly delete: (path: string) => void
  /** Sorted by code unit. */
  readonly keys: () => Iterable<string>
  /** In this order. */
  readonly values: () => Iterable<Entry>
}

export function openContents(): Contents {
  return { sources: openSourceTable(), entries: openOutputTable() }
}
