import { describe, expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size)
}

async function linesOf(text: string, size: number, longest = 100): Promise<[number, string?][]> {
  const lines: [number, string?][] = []
  for await (const { number, bytes } of readLines(inPieces(text, size), longest)) {
    lines.push(bytes === undefined ? [number] : [number, new TextDecoder().decode(bytes)])
  }
  return lines
}

describe('readLines', () => {
  it.each([1, 2, 3, 7, 100])('gives each line, however it comes, by %d bytes', async (size) => {
    expect(await linesOf('alpha\n\nbrävo\r\ncharlie', size)).toEqual([
      [1, 'alpha'],
      [2, ''],
      [3, 'brävo\r'],
      [4, 'charlie'],
    ])
    expect(await linesOf('alpha\n', size)).toEqual([[1, 'alpha']])
    expect(await linesOf('', size)).toEqual([])
  })

  it.each([1, 3, 100])('keeps nothing of a line that is too long, by %d bytes', async (size) => {
    expect(await linesOf('alpha\nalphab\nbravo\ncharlie', size, 5)).toEqual([
      [1, 'alpha'],
      [2],
      [3, 'bravo'],
      [4],
    ])
  })

  it('reads no further than it is asked', async () => {
    let read = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read++
        yield new TextEncoder().encode('alpha\nbravo\n')
      }
    }
    const lines = readLines(endless(), 100)
    for (let taken = 1; taken <= 6; taken++) {
      await lines.next()
      expect(read).toBe(Math.ceil(taken / 2))
    }
  })
})
