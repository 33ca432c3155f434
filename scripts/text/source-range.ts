import type { Range } from './range.ts'
import type { TracedText } from './traced-text.ts'

/**
 * Where the text from `start` to `end` of `traced.text` stood in its source. Text that an edit
 * wrote stands where the edit stands.
 */
export function sourceRange(traced: TracedText, start: number, end: number): Range {
  const from = startInSource(traced, start)
  return { start: from, end: end > start ? Math.max(from, endInSource(traced, end)) : from }
}

/** The source offset of the character at `offset`. */
function startInSource(traced: TracedText, offset: number): number {
  const { edit, at } = lastEditAt(traced, offset)
  if (edit === undefined) return offset
  if (offset < at + edit.text.length) return edit.start
  return offset - at - edit.text.length + edit.end
}

/** The source offset behind the character that ends at `offset`. */
function endInSource(traced: TracedText, offset: number): number {
  const { edit, at } = lastEditAt(traced, offset - 1)
  if (edit === undefined) return offset
  if (offset - 1 < at + edit.text.length) return edit.end
  return offset - at - edit.text.length + edit.end
}

/** The last net edit that starts at or before `offset` of the text, and where: binary search. */
function lastEditAt(traced: TracedText, offset: number) {
  const starts = traced.starts()
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return { edit: traced.net[low - 1], at: starts[low - 1] ?? 0 }
}
