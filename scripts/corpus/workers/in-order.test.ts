import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const items = fc.array(fc.record({ wait: fc.nat(4), weight: fc.nat(20) }), { maxLength: 30 })

it('gives results in order, and begins no more than the bounds allow', async () => {
  const property = fc.asyncProperty(items, fc.integer({ min: 1, max: 6 }), async (all, most) => {
    const heaviest = 30
    const under: (typeof all)[number][] = []
    const start = async (item: (typeof all)[number]) => {
      under.push(item)
      expect(under.length).toBeLessThanOrEqual(most)
      const weight = under.reduce((sum, { weight }) => sum + weight, 0)
      expect(under.length === 1 || weight <= heaviest).toBe(true)
      for (let turn = 0; turn < item.wait; turn++) await Promise.resolve()
      return item
    }
    const bounds = {
      most: () => most,
      weightOf: ({ weight }: { weight: number }) => weight,
      heaviest,
    }
    const results: typeof all = []
    for await (const result of inOrder(all, start, bounds)) {
      results.push(result)
      under.shift()
    }
    expect(results).toEqual(all)
  })
  await fc.assert(property, { numRuns: 500 })
})

it('tells of what fails in its turn', async () => {
  const taken: number[] = []
  const bounds = { most: () => 3, weightOf: () => 1, heaviest: 10 }
  const start = async (item: number) => {
    if (item === 2) throw new Error('alpha')
    return item
  }
  const take = async () => {
    for await (const result of inOrder([0, 1, 2, 3], start, bounds)) taken.push(result)
  }
  await expect(take()).rejects.toThrow('alpha')
  expect(taken).toEqual([0, 1])
})
