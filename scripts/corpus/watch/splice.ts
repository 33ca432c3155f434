import type { OutputStream, Stretch } from '../output-stream.ts'

/** What is to stand in the place of a stretch of a file. */
export interface Replacement {
  readonly stretch: Stretch
  readonly pieces: readonly (string | Uint8Array)[]
}

/** Appends the file of `length` bytes that `stream` is to replace, with `replacements` that do not overlap. */
export function splice(
  stream: Pick<OutputStream, 'append' | 'keep'>,
  length: number,
  replacements: readonly Replacement[],
): void {
  let at = 0
  for (const { stretch, pieces } of replacements.toSorted(byStart)) {
    stream.keep({ start: at, end: stretch.start })
    for (const piece of pieces) stream.append(piece)
    at = stretch.end
  }
  stream.keep({ start: at, end: length })
}

function byStart(left: Replacement, right: Replacement): number {
  return left.stretch.start - right.stretch.start
}

/** Where a list that is printed an item a line, as those of the catalogue and the manifest, has the item. */
export function placeOf(list: Buffer, item: string): Stretch | undefined {
  const indent = '\n    '
  const start = list.indexOf(indent + item)
  if (start === -1) return undefined
  return { start: start + indent.length, end: start + indent.length + Buffer.byteLength(item) }
}
