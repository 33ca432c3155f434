/** What is wrong with a source, at its place in the decoded text. */
export interface Problem {
  readonly ruleId: string
  /** With an error the document is not to be written. */
  readonly severity: 'error' | 'warning' | 'note'
  /** “Unexpected X, expected Y, do Z”. */
  readonly text: string
  /** UTF-16 offset. */
  readonly start: number
  /** UTF-16 offset, exclusive. */
  readonly end: number
  readonly actual?: string
  readonly expected?: readonly string[]
}
