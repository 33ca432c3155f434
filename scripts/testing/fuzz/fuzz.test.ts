import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFaults } from './find-faults.ts'
import { finds } from './finds.ts'
import { kinds } from './kinds.ts'

describe.each(Object.entries(kinds))('sources of the kind “%s”', (_, sources) => {
  it.each(['alpha.txt', 'alpha.md'])('as %s keep all guarantees', async (path) => {
    const isWhole = fc.asyncProperty(sources, async (bytes) => {
      expect(await findFaults(path, bytes)).toEqual([])
    })
    await fc.assert(isWhole, { numRuns: 400, seed: 1 })
  })
})

describe('what random sources found', () => {
  it.each(finds)('does not come back: $fault', async ({ path, text }) => {
    expect(await findFaults(path, new TextEncoder().encode(text))).toEqual([])
  })
})
