import type { Range } from '../../text/range.ts'
import { looksLikeTitle } from './looks-like-title.ts'

/** The title that stands right above `offset`, on a line of its own: UTF-16 offsets. */
export function findTitleAbove(text: string, offset: number): Range | undefined {
  const end = text.slice(0, offset).trimEnd().length
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimStart()
  return looksLikeTitle(line) ? { start: end - line.length, end } : undefined
}
