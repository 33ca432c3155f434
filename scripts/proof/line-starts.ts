/** Tells the line, from 1, of offsets of `source` that are asked for in ascending order. */
export function lineStarts(source: string): (offset: number) => number {
  const lineEnd = /\r\n?|\n/g
  let line = 1
  let end = nextEnd()
  function nextEnd(): number {
    return lineEnd.exec(source) === null ? Infinity : lineEnd.lastIndex
  }
  return (offset) => {
    while (end <= offset) {
      line++
      end = nextEnd()
    }
    return line
  }
}
