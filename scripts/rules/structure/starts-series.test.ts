import { expect, it } from 'vitest'
import { fairCopy } from '../../pipeline.ts'
import { startsSeries } from './starts-series.ts'

it.each([
  ['1. Alpha', '2. Bravo'],
  ['1 Alpha', '2 Bravo'],
  ['I. Alpha', 'II. Bravo'],
  ['A) Alpha', 'B) Bravo'],
  ['Chapter 1', 'Chapter 2'],
  ['Teil I: Alpha', 'Teil II: Bravo'],
])('%s starts a series that goes on with %s', (first, second) => {
  expect(startsSeries(first, ['Charlie', second])).toBe(true)
  expect(startsSeries(second, [first])).toBe(false)
  expect(startsSeries(first, ['Charlie'])).toBe(false)
})

it.each([
  ['A long road', 'B roads'],
  ['I was there', 'II. Alpha'],
  ['1. Alpha', '2 Bravo'],
  ['10. Alpha', '20. Bravo'],
])('%s starts none that goes on with %s', (first, second) => {
  expect(startsSeries(first, [second])).toBe(false)
})

it('is a heading between the title and the first paragraph', async () => {
  const text =
    'Alpha bravo\n\n1. Charlie\n\nDelta echo foxtrot.\n\n2. Golf\n\nHotel india juliett.\n'
  const { value } = await fairCopy({ path: 'a.txt', bytes: new TextEncoder().encode(text) })
  expect(String(value)).toContain('## 1. Charlie\n\nDelta echo foxtrot.\n\n## 2. Golf\n')
})
