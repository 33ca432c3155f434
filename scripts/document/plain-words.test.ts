import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countPlainWords } from './plain-words.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

function countWords(text: string): number {
  return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length
}

const characters = Array.from({ length: 0x2100 }, (_, unit) => String.fromCharCode(unit))
const plain = characters.filter((character) => countPlainWords(character) !== undefined)

it('knows the letters, digits and marks of most texts', () => {
  const known = "It’s “plain”, isn't it? «Été» – 1,000.50 €; Привет… Ωμέγα: (a/b) [c] 5 %\n\tz!"
  expect(countPlainWords(known)).toBe(countWords(known))
  expect([...known].filter((character) => !plain.includes(character))).toEqual([])
})

it('counts as the segmenter does beside every character that it knows', () => {
  const wrong: string[] = []
  for (const one of plain) {
    for (const other of ['a', '1', ' ', '.', ',', ':', '’', 'é', 'я', '-']) {
      for (const text of [
        `${one}${other}`,
        `a${one}${other}b`,
        `1${other}${one}2`,
        `a${one}1${other}`,
      ]) {
        const count = countPlainWords(text)
        if (count !== undefined && count !== countWords(text)) wrong.push(text)
      }
    }
  }
  expect(wrong).toEqual([])
})

it('counts as the segmenter does in texts of such characters', () => {
  const often = fc.constantFrom(..."aé1я.,;:'’ -")
  const texts = fc.string({ unit: fc.oneof(often, fc.constantFrom(...plain)), maxLength: 60 })
  fc.assert(
    fc.property(texts, (text) => {
      const count = countPlainWords(text)
      if (count !== undefined) expect(count).toBe(countWords(text))
    }),
    { numRuns: 20_000 },
  )
})

it.each([
  'a_b',
  'a:b',
  '中文',
  'ก',
  'e\u0301',
  'a\u00adb',
  'a\u200bb',
  '١',
  '👩',
  '½',
  'א"א',
  '\r',
])('leaves %j to the segmenter', (text) => {
  expect(countPlainWords(text)).toBeUndefined()
})
