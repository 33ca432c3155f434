import type { BuildChanges } from '../contract/changes.ts'

/** What a build has to tell, for a reporter to print. */
export interface Report {
  /** Sorted by path, then by place. */
  readonly messages: readonly ReportedMessage[]
  /** What `--check` found; left out by other builds. */
  readonly differences?: BuildChanges
  /** The folder of copies, as the user named it. */
  readonly dist: string
  readonly summary: Summary
}

export interface Summary {
  readonly documents: number
  readonly reused: number
  readonly words: number
  readonly edits: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

export interface ReportedMessage {
  /** From the folder in which the program runs, with `/`. */
  readonly path: string
  /** From 1, in UTF-16 code units, as the end, which is exclusive. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: 'error' | 'warning' | 'note'
  readonly text: string
  readonly rule: string
}

/** Prints a report as one text. */
export type Reporter = (report: Report) => string
