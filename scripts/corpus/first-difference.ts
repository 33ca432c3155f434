/** Lines of a file that is not what it should be. */
export interface TextChange {
  readonly path: string
  readonly before: string
  readonly after: string
  /** The line, from 1, that both begin at; the first where it is left out. */
  readonly line?: number
}

/** As much is shown of a file that comes piece by piece. Bytes. */
const shownSize = 64 * 1024
const lineEnd = 10

/** A file as it stands on the disk: fewer bytes than asked for are given at its end. */
export type ReadAt = (offset: number, length: number) => Uint8Array

/**
 * What stands at `path` from the first line on that is not what it should be, and what should stand there.
 * Up to `offset`, in bytes, both are the same, and there it should go on with `bytes`.
 */
export function firstDifference(
  path: string,
  readOld: ReadAt,
  { offset, bytes }: { readonly offset: number; readonly bytes: Uint8Array },
): TextChange {
  const old = readOld(offset, shownSize)
  let same = 0
  while (same < Math.min(old.length, bytes.length) && old[same] === bytes[same]) same++
  const { line, start: lineStart } = lineAt(readOld, offset + same)
  // Of a line that is very long, what is not far before.
  const start = Math.max(lineStart, offset + same - shownSize / 2)
  const shared = readOld(start, Math.max(0, offset - start))
  const own = bytes.subarray(Math.max(0, start - offset), same + shownSize)
  return {
    path,
    before: Buffer.concat([readOld(start, shownSize)]).toString(),
    after: Buffer.concat([shared, own]).toString(),
    line,
  }
}

/** The line that the byte at `offset` stands in, and where it starts. */
function lineAt(readOld: ReadAt, offset: number): { line: number; start: number } {
  let [line, start] = [1, 0]
  for (let at = 0; at < offset; at += shownSize) {
    const bytes = readOld(at, Math.min(shownSize, offset - at))
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, end + 1)) {
      line++
      start = at + end + 1
    }
  }
  return { line, start }
}
