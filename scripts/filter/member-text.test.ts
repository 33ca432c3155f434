import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberText } from './member-text.ts'

describe('memberText', () => {
  it.each([
    ['{"a": 1.10, "b": 2}', 'a', '1.10'],
    ['{"b":{"a":1},"a" : [12345678901234567890] }', 'a', '[12345678901234567890]'],
    ['{"b":"\\"a\\":1,","a":{"b":"}\\\\"}}', 'a', '{"b":"}\\\\"}'],
    ['{"\\u0061":"a"}', 'a', '"a"'],
    ['{"a":1,"a":2}', 'a', '2'],
    ['{"b":"a","c":["a",{"a":1}]}', 'a', undefined],
    ['{}', 'a', undefined],
  ])('of %s', (json, key, text) => {
    expect(memberText(json, key)).toBe(text)
  })

  it('is what JSON.parse reads', () => {
    const objects = fc.dictionary(fc.oneof(fc.constant('a'), fc.string()), fc.jsonValue())
    const property = fc.property(objects, fc.nat(2), (object, indent) => {
      const json = JSON.stringify(object, null, indent)
      for (const key of ['a', ...Object.keys(object)]) {
        const text = memberText(json, key)
        const value: unknown = JSON.parse(json)[key]
        if (Object.hasOwn(object, key)) expect(JSON.parse(text ?? '')).toEqual(value)
        else expect(text).toBeUndefined()
      }
    })
    fc.assert(property, { numRuns: 2000, seed: 1 })
  })
})
