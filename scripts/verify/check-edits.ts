import type { ClaimedEdit } from './shape.ts'

/** What is wrong with where the edits stand and with what they say stood there; nothing when all is right. */
export function misplacedEdit(source: string, edits: readonly ClaimedEdit[]): string | undefined {
  let offset = 0
  const pointAt = createPointAt(source)
  for (const edit of edits) {
    const { start, end, before } = edit
    if (!isRange(start, end, source.length))
      return `edit ${start}-${end} lies outside of the source`
    if (start < offset) return `edit ${start}-${end} overlaps the one before it`
    if (source.slice(start, end) !== before) {
      return `edit ${start}-${end} says ${shown(before)}, and ${shown(source.slice(start, end))} stands there`
    }
    const { line, column } = pointAt(start)
    if (line !== edit.line || column !== edit.column) {
      return `edit ${start}-${end} says ${edit.line}:${edit.column}, and stands at ${line}:${column}`
    }
    offset = end
  }
  return undefined
}

/** The clean text: what is left of the source after its edits. */
export function replayEdits(source: string, edits: readonly ClaimedEdit[]): string {
  const parts: string[] = []
  let offset = 0
  for (const { start, end, after } of edits) {
    parts.push(source.slice(offset, start), after)
    offset = end
  }
  return [...parts, source.slice(offset)].join('')
}

/** Lines and columns from 1, in UTF-16 code units; a line ends with CRLF, CR or LF. */
export function createPointAt(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Whether two numbers that anybody may have written are a range of `length` characters. */
export function isRange(start: number, end: number, length: number): boolean {
  const isWhole = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  return isWhole && 0 <= start && start <= end && end <= length
}

/** The start of a text, as JSON. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
