/** A piece of a text with `\n` line ends, and the way back. */
export interface NormalizedBlock {
  readonly text: string
  /** The UTF-16 offset in the whole text of an offset in `text`. */
  readonly sourceOffset: (offset: number) => number
}

/**
 * The text from `start` to `end` with `\n` for `\r\n` and `\r`. TOML and YAML keep a carriage
 * return in some values, so that the file's line ends would leak into the metadata.
 */
export function normalizeBlock(text: string, start: number, end: number): NormalizedBlock {
  // Offsets in the normalised text behind which the source has one more character.
  const shortened: number[] = []
  const normalized = text.slice(start, end).replace(/\r\n?/g, (lineEnd, offset: number) => {
    if (lineEnd.length === 2) shortened.push(offset - shortened.length)
    return '\n'
  })
  return {
    text: normalized,
    sourceOffset: (offset) => start + offset + countBelow(shortened, offset),
  }
}

/** How many of the ordered `numbers` are less than `limit`: binary search. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
