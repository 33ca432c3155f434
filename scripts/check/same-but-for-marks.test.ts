import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameButForMarks } from './same-but-for-marks.ts'

const characters = fc.constantFrom(
  ...['a', 'B', 'z', 'Z', 'é', '中', '😀', '\u0301', '“', '\u00a0', '\u0080', '[', '`', '{', '~'],
  ...['1', ' ', '\n', '-', '*', '\\', '&', '@', '\u007f'],
)
const text = fc.array(characters, { maxLength: 6 }).map((all) => all.join(''))

function lettersOf(written: string): string {
  return written.replace(/[^\p{L}\p{M}]+/gu, '')
}

it('holds for no two texts of other letters', () => {
  const property = fc.property(text, text, (left, right) => {
    if (isSameButForMarks(left, right)) expect(lettersOf(left)).toBe(lettersOf(right))
  })
  fc.assert(property, { numRuns: 20_000, seed: 1 })
})

it.each([
  ['- alpha\nbravo', '-   alpha bravo', true],
  ['__é__ 1', '**é** 2', true],
  ['alpha', 'alpha bravo', false],
  ['alpha bravo', 'alpha', false],
  ['“alpha”', 'alpha', false],
  ['a &amp; b', 'a &amp; b', false],
])('says of %j and %j: %s', (left, right, expected) => {
  expect(isSameButForMarks(left, right)).toBe(expected)
})
