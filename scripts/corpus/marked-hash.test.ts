import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Mark, openMarkedHash } from './marked-hash.ts'

const chunk = 300_000
const length = 5_000_000

function textOf(seed: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * seed) % 251))
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Hashes `after`, which is as `before` up to `place`, and takes that from the marks. Says how much is skipped. */
function hashAnew(after: Buffer, place: number, marks: Mark[]) {
  const hash = openMarkedHash(marks)
  const skipped = hash.skip(place)
  hash.update(after.subarray(skipped, place))
  hash.part()
  for (let at = place; at < after.length; at += chunk) hash.update(after.subarray(at, at + chunk))
  return { skipped, sha256: hash.digest() }
}

describe('a hash that goes on at marks', () => {
  const first = textOf(7)
  const marks: Mark[] = []
  hashAnew(first, 0, marks)

  it('marks what it hashes, far less than once for each piece', () => {
    expect(marks.map(({ end }) => end)).toEqual([1_200_000, 2_400_000, 3_600_000, 4_800_000])
    expect(marks.map(({ hash }) => hash.copy().digest('hex'))).toEqual(
      marks.map(({ end }) => sha256(first.subarray(0, end))),
    )
  })

  // In this order: each changes what the one before left.
  it.each([
    ['at the end', 4_999_999, 4_800_000],
    ['in the midst', 3_000_000, 2_400_000],
    ['at a mark', 2_400_000, 2_400_000],
    ['behind that', 3_900_000, 3_600_000],
    ['right before a mark', 1_199_999, 0],
    ['at the start', 0, 0],
  ])('is that of all bytes where some change %s', (_, place, skipped) => {
    const seed = 11 + (place % 89)
    const after = Buffer.concat([first.subarray(0, place), textOf(seed).subarray(place)])
    const before = hashAnew(first, 0, marks)
    expect(before.sha256).toBe(sha256(first))
    const all = marks.length
    expect(hashAnew(after, place, marks)).toEqual({ skipped, sha256: sha256(after) })
    expect(all).toBe(4)
    expect(marks.map(({ hash }) => hash.copy().digest('hex'))).toEqual(
      marks.map(({ end }) => sha256(after.subarray(0, end))),
    )
  })

  it('knows nothing of what is longer than what was marked', () => {
    const hash = openMarkedHash([])
    expect(hash.skip(length)).toBe(0)
    hash.update(first)
    expect(hash.digest()).toBe(sha256(first))
  })
})
