import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countText } from './counts.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

function countWords(text: string): number {
  return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length
}

const parts = [
  ...['alpha', 'b', 'é', 'я', '_', '__', 'a_b', '3', '1,000', '-', '.', ',', ':', '’', '"', 'ab"c'],
  ...[' ', ' ', ' ', '  ', '\n', '\t', '\u00a0', '\u2003', '\u0301', '\u00ad', '\u200b', '\u200d'],
  ...['中文', 'かな', 'カタ', '한글', 'ไทย', 'नम', 'שלום', '。', '！', '😀', '𝒜'],
]

it('counts the words that the segmenter finds, whatever stands among them', () => {
  // Shorter than what is counted at once.
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((all) => all.join(''))
  const property = fc.property(texts, (text) => {
    expect(countText(text).words, JSON.stringify(text)).toBe(countWords(text))
  })
  fc.assert(property, { numRuns: 10_000, seed: 1 })
})
