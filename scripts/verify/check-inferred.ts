import { createPointAt, isRange, shown } from './check-edits.ts'
import { createCleanAt } from './check-tree.ts'
import type { ClaimedRecord } from './shape.ts'

interface ClaimedPlace {
  readonly start: { readonly offset: number; readonly line: number; readonly column: number }
  readonly end: { readonly offset: number }
}

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/**
 * A value that the record says to have found at a place of the source where its words are not; nothing
 * when all are there. What was moved is compared as an edit.
 */
export function misreadValue(source: string, record: ClaimedRecord): string | undefined {
  const pointAt = createPointAt(source)
  const cleanAt = createCleanAt(source, record.edits)
  for (const [key, place] of Object.entries(record.inferred)) {
    if (!Object.hasOwn(record.metadata, key)) return `there is no “${key}” that was inferred`
    if (place === null || record.edits.some(({ to }) => to === key)) continue
    const { start, end } = place as ClaimedPlace
    if (!isRange(start.offset, end.offset, source.length)) return `“${key}” stands at no place`
    const { line, column } = pointAt(start.offset)
    if (line !== start.line || column !== start.column) return `“${key}” has another line or column`
    const taken = takenAt(source, record, place as ClaimedPlace)
    const words = taken ?? cleanAt(start.offset, end.offset)
    const isThere = key === 'date' || key === 'updated' ? hasDay : hasWords
    if (isThere(words, record.metadata[key])) continue
    return `“${key}” is ${shown(JSON.stringify(record.metadata[key]))}, where ${shown(words)} stands`
  }
  return undefined
}

/** What was read from a line that was moved stands where that is now; of one that was removed, in the source alone. */
function takenAt(
  source: string,
  { edits, metadata }: ClaimedRecord,
  { start, end }: ClaimedPlace,
): string | undefined {
  const edit = edits.find((one) => one.start <= start.offset && start.offset < one.end)
  if (edit?.class === 'removal' && end.offset <= edit.end) {
    return source.slice(start.offset, end.offset)
  }
  if (edit?.class !== 'moved' || edit.to === undefined) return undefined
  return String(metadata[edit.to])
}

function hasWords(words: string, value: unknown): boolean {
  const parts = Array.isArray(value) ? value : [value]
  return parts.length > 0 && parts.every((part) => letters(words).includes(letters(String(part))))
}

/** The year and the day as numbers; the month may be a word. */
function hasDay(words: string, value: unknown): boolean {
  const [year, month, day] = String(value).split('-').map(Number)
  const numbers = (words.match(/\d+/g) ?? []).map(Number)
  const hasMonth = numbers.includes(month ?? 0) || /\p{L}{3}/u.test(words)
  return numbers.includes(year ?? 0) && numbers.includes(day ?? 0) && hasMonth
}
