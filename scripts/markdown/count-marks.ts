/**
 * A run of emphasis, strikethrough or code marks is one, as it is to a parser; brackets, tags,
 * references and addresses count each.
 */
const mark = /\\[!-/:-@[-`{-~]|([!&<[\]]|\*+|_+|~+|`+|https?:|www\.)/gi

/** A line end costs a parser less. */
const lineEndsPerMark = 10

/** How many marks of Markdown stand in a piece of text; escaped ones are none. */
export function countMarks(text: string): number {
  let count = Math.floor((text.match(/\r\n?|\n/g)?.length ?? 0) / lineEndsPerMark)
  for (const [, unescaped] of text.matchAll(mark)) if (unescaped !== undefined) count++
  return count
}
