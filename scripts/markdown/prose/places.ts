import type { Point } from 'unist'

export const startOfText: Point = { line: 1, column: 1, offset: 0 }

/**
 * Turns UTF-16 offsets in a text into places; each is asked for no earlier than the one before. Between
 * a line end and the prefix of the next line, what ends there ends before the prefix.
 */
export interface Places {
  readonly at: (offset: number) => Point
  readonly behind: (offset: number) => Point
}

/**
 * The places of a text that starts at `start`, each line but the first behind a prefix of so many
 * characters, such as the mark of a quotation, which is not in `text`.
 */
export function placesIn(text: string, start: Point, prefix = 0): Places {
  let { line, column, offset: skipped = 0 } = start
  // Behind the last line end that was passed.
  let lineStart = 0
  let next = text.indexOf('\n')
  const at = (offset: number): Point => {
    while (next >= 0 && next < offset) {
      line++
      lineStart = next + 1
      column = 1 + prefix
      skipped += prefix
      next = text.indexOf('\n', lineStart)
    }
    return { line, column: column + offset - lineStart, offset: skipped + offset }
  }
  const behind = (offset: number): Point => {
    const place = at(offset)
    return prefix === 0 || offset !== lineStart || offset === 0
      ? place
      : { line, column: 1, offset: skipped + offset - prefix }
  }
  return { at, behind }
}

/** The place behind `text`, which starts at `start`. */
export function behind(text: string, start: Point): Point {
  return placesIn(text, start).at(text.length)
}
