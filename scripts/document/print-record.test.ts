import { expect, it } from 'vitest'
import { fairCopy } from '../pipeline.ts'
import { printRecord } from './print-record.ts'

/** UTF-16 code units: the text of a record is printed so many at a time. */
const pieceSize = 2 ** 20

it.each([0, 1, 2])(
  'prints a long text as a short one, with a character %i code units before the end of a piece',
  async (before) => {
    const line = `${'a'.repeat(pieceSize - before)}😀 "bravo"`
    const { data } = await fairCopy({ path: 'alpha.txt', bytes: Buffer.from(`${line}\n\n${line}`) })
    if (data.record === undefined) throw new Error('Unexpected errors')
    const printed = Buffer.concat(printRecord(data.record)).toString()
    expect(data.record.text.length).toBeGreaterThan(2 * pieceSize)
    expect(printed.includes(`\n  "text": ${JSON.stringify(data.record.text)},\n`)).toBe(true)
  },
)
