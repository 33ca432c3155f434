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
  const edit = lastEditAt(traced, offset)
  if (edit === undefined) return offset
  if (offset < edit.at + edit.text.length) return edit.start
  return offset - edit.at - edit.text.length + edit.end
}

/** The source offset behind the character that ends at `offset`. */
function endInSource(traced: TracedText, offset: number): number {
  const edit = lastEditAt(traced, offset - 1)
  if (edit === undefined) return offset
  if (offset - 1 < edit.at + edit.text.length) return edit.end
  return offset - edit.at - edit.text.length + edit.end
}

/** The last net edit that starts at or before `offset` of the text: binary search. */
function lastEditAt(traced: TracedText, offset: number) {
  let low = 0
  let high = traced.net.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((traced.net[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return traced.net[low - 1]
}
