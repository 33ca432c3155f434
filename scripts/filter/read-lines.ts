/** A line of the input, without its end. */
export interface InputLine {
  /** From 1. */
  readonly number: number
  /** Left out of a line that is longer than lines are read. */
  readonly bytes?: Uint8Array
}

const lineFeed = 0x0a

/**
 * The lines of `input`, which is read as they are asked for: what nobody takes is not read. Of a line of
 * more than `longest` bytes, nothing is kept.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<InputLine> {
  let number = 1
  let pieces: Uint8Array[] = []
  let length = 0

  function keep(piece: Uint8Array): void {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }

  function take(): InputLine {
    const line = length <= longest ? { number, bytes: Buffer.concat(pieces) } : { number }
    number++
    pieces = []
    length = 0
    return line
  }

  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end))
      start = end + 1
      yield take()
    }
    keep(chunk.subarray(start))
  }
  if (length > 0) yield take()
}
