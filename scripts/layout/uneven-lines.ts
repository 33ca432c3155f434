import { goesOnForSure } from './pairs.ts'
import type { Block } from './read-blocks.ts'
import { isExplained } from './wrap-width.ts'

// Of the lines over whose end a sentence goes on: so many where the next word would have fitted, and so large a
// share, are not those of a program. Of 683 documents of packages, 26 have as many; all that were read from pages have.
const fewest = 4
const leastShare = 0.15
// A line that is shorter, as a share of the width, may be a heading.
const shortest = 0.6

/**
 * How wide, in columns, lines mostly are that are uneven: those of a text that was set in a font whose letters
 * have widths of their own, and read from the page, or that somebody wrapped by hand. The median of those over
 * whose end a sentence goes on; nothing where a width explains why nearly all of them end.
 */
export function findUnevenWidth(blocks: readonly Block[]): number | undefined {
  const widths: number[] = []
  let early = 0
  for (const { open, width } of blocks) {
    if (width === undefined) continue
    for (const pair of open) {
      const { columns } = pair.before
      if (columns < shortest * width.columns || !goesOnForSure(pair)) continue
      widths.push(columns)
      if (!isExplained(pair, width)) early++
    }
  }
  if (early < fewest || early < leastShare * widths.length) return undefined
  widths.sort((one, other) => one - other)
  return widths[widths.length >> 1]
}
