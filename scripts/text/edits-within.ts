import type { Edit } from './edit.ts'
import type { Range } from './range.ts'

/** The `edits` of which each lies in one of `ranges` as a whole. Both lists are in order. Linear. */
export function editsWithin(edits: readonly Edit[], ranges: readonly Range[]): Edit[] {
  let next = 0
  return edits.filter(({ start, end }) => {
    for (let range = ranges[next]; range !== undefined && range.end < end; range = ranges[++next]);
    const range = ranges[next]
    return range !== undefined && range.start <= start
  })
}

/** Tells for offsets, which must be asked for in order, whether one of `ranges` covers them. */
export function createIsWithin(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0
  return (offset) => {
    for (
      let range = ranges[next];
      range !== undefined && range.end <= offset;
      range = ranges[++next]
    );
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}
