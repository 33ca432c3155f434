import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openNumberedNames } from './numbered-names.ts'

it('numbers names as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (names) => {
      const numbered = openNumberedNames()
      const expected = new Map<string, number>()
      for (const name of names) {
        expect(numbered.numberOf(name)).toBe(expected.get(name))
        if (!expected.has(name)) expected.set(name, expected.size)
        expect(numbered.enter(name)).toBe(expected.get(name))
      }
      expect(numbered.all).toEqual([...expected.keys()])
    }),
  )
})

it('finds each of many again, and no other', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `part/article-${index}`)
  const numbered = openNumberedNames()
  for (const name of names) numbered.enter(name)
  expect(names.map(numbered.numberOf)).toEqual([...names.keys()])
  expect(names.map((name) => numbered.numberOf(`${name}-`))).toEqual(names.map(() => undefined))
})
