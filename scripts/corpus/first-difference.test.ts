import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstDifference } from './first-difference.ts'

function readFrom(old: Buffer) {
  return (offset: number, length: number) => old.subarray(offset, offset + length)
}

it('shows both files from the first line on that differs', () => {
  const line = fc.constantFrom('alpha\n', 'bravo\n', 'å 漢 😀\n', '\n')
  const lines = fc.array(line, { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, fc.nat(40), (left, right, at) => {
      const [old, own] = [Buffer.from(left.join('')), Buffer.from(right.join(''))]
      fc.pre(!old.equals(own))
      // Pieces that are the same come before the one that is not.
      let offset = 0
      while (old.subarray(0, offset + at + 1).equals(own.subarray(0, offset + at + 1))) {
        offset += at + 1
      }
      const change = firstDifference('all', readFrom(old), { offset, bytes: own.subarray(offset) })
      let first = 0
      while (left[first] === right[first]) first++
      const [before, after] = [left, right].map((all) => all.slice(first).join(''))
      expect(change).toEqual({ path: 'all', before, after, line: first + 1 })
    }),
  )
})

it('shows of a long line what is around the first character that differs', () => {
  const old = Buffer.from(`alpha\n${'x'.repeat(200_000)}y\n`)
  const own = Buffer.from(`alpha\n${'x'.repeat(200_000)}z\n`)
  const offset = 131_072
  const change = firstDifference('all', readFrom(old), { offset, bytes: own.subarray(offset) })
  expect(change.line).toBe(2)
  expect(change.before).toMatch(/^x{1,40000}y\n$/)
  expect(change.after).toBe(change.before.replace('y', 'z'))
})
