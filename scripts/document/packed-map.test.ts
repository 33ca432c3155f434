import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fairCopy as fairCopyAsWritten } from '../pipeline.ts'
import { prose } from '../testing/prose.ts'
import { openPackedMap } from './packed-map.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00e9', '{', '\u0080') })

it('finds each key and no other', () => {
  const maps = fc.dictionary(word, word, { noNullPrototype: true })
  fc.assert(
    fc.property(maps, word, (map, other) => {
      const lines = Object.keys(map)
        .sort()
        .map((key) => `${key}\t${map[key]}\n`)
      const find = openPackedMap(`\n${lines.join('')}`)
      for (const [key, value] of Object.entries(map)) expect(find(key)).toBe(value)
      expect(find(other)).toBe(Object.hasOwn(map, other) ? map[other] : undefined)
    }),
    { numRuns: 2000 },
  )
})

it.each(Object.keys(prose))(
  'lets the program find the language %s as the library does',
  async (lang) => {
    const library = new URL('../../.program/index.mjs', import.meta.url).href
    const { fairCopy } = await import(library)
    const source = { path: 'alpha.txt', bytes: new TextEncoder().encode(prose[lang]) }
    const [packed, written] = [await fairCopy(source), await fairCopyAsWritten(source)]
    expect(written.data.record?.metadata).toHaveProperty('lang')
    expect(packed.data.record.metadata).toEqual(written.data.record?.metadata)
  },
)
