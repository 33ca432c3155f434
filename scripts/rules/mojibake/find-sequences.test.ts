import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayHaveSequence, misreadings } from './find-sequences.ts'
import { upperHalves } from './upper-halves.ts'

it('rules out no text in which a misreading finds something', () => {
  const characters = [...new Set(Object.values(upperHalves).join('')), 'a', ' ', '\u0085', '\u009d']
  const texts = fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 })
  let found = 0
  fc.assert(
    fc.property(texts, (text) => {
      const isFound = misreadings().some(({ find }) => find(text).length > 0)
      if (isFound) found++
      if (isFound) expect(mayHaveSequence(text)).toBe(true)
    }),
    { numRuns: 20_000, seed: 1 },
  )
  expect(found).toBeGreaterThan(1000)
})

it('rules out the words of most texts', () => {
  const words = '“It’s” – déjà vu. Привет, мир!'
  expect(mayHaveSequence(words)).toBe(false)
})
