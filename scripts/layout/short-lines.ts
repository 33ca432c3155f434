import type { Pair } from './pairs.ts'

// Two short lines may be two headings, or a name and a place; four are verse, an address, a signature.
const fewest = 4

/**
 * For each of `pairs`, which adjoin, whether it stands in a run of lines that are all at most `columns`
 * wide, and that are neither joined nor part of a line that is: `isWhole` says so by the pair's index.
 */
export function findShortLines(
  pairs: readonly Pair[],
  columns: number,
  isWhole: (index: number) => boolean,
): boolean[] {
  const isShort = pairs.map(
    ({ before, after }, index) =>
      before.columns <= columns && after.columns <= columns && isWhole(index),
  )
  const runs = new Array<boolean>(pairs.length).fill(false)
  let start = 0
  for (let index = 0; index <= pairs.length; index++) {
    if (isShort[index] === true) continue
    if (index - start + 1 >= fewest) runs.fill(true, start, index)
    start = index + 1
  }
  return runs
}
