import type { VFile } from 'vfile'
import type { SourcePlace, SourcePoint } from '../contract/tree.ts'
import type { Range } from '../text/range.ts'

/** Something to tell the author of a source; `severity` is vfile's `fatal`, spelled out. */
export interface Report {
  /** What the message is known by in configurations and reports. */
  readonly ruleId: string
  readonly severity: 'error' | 'warning' | 'note'
  /** “Unexpected X, expected Y, do Z”. */
  readonly text: string
  /** Where in the decoded source; left out when it is the whole file, which is told at its start. */
  readonly range?: Range
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
}

const fatal = { error: true, warning: false, note: undefined } as const

/** Adds a message to `file`. */
export function report(file: VFile, { ruleId, severity, text, range, ...details }: Report): void {
  const place = placeOf(file, range ?? { start: 0, end: 0 })
  const message = file.message(text, { ruleId, source: 'fair-copy', place })
  message.fatal = fatal[severity]
  if (details.actual !== undefined) message.actual = details.actual
  if (details.expected !== undefined) message.expected = [...details.expected]
}

/** Lines and columns of a range in the decoded source. */
export function placeOf(file: VFile, { start, end }: Range): SourcePlace {
  return { start: pointOf(file, start), end: pointOf(file, end) }
}

/** Line and column of an offset in the decoded source. */
export function pointOf(file: VFile, offset: number): SourcePoint {
  const point = file.data.location?.toPoint(offset)
  if (point === undefined) {
    throw new RangeError(`Unexpected offset ${offset}, expected one in ${file.path}`)
  }
  return { line: point.line, column: point.column, offset }
}
