import { eld } from 'eld/extrasmall'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packLanguageModel } from '../bundling/lean-packages.js'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { layout } from '../testing/fuzz/layout.ts'
import { prose } from '../testing/prose.ts'
import { soup } from '../testing/soup.ts'
import { createDetector } from './language-detector.ts'

const library = new URL('../../node_modules/eld/src/', import.meta.url).href
const [{ avgScore }, { dictionary }, { separators }, { ngramsData }] = await Promise.all(
  ['avgScore', 'dictionary', 'regexPatterns', 'ngrams/extrasmall'].map(
    (name) => import(`${library}${name}.js`),
  ),
)
const detector = createDetector({ avgScore, dictionary, separators }, packLanguageModel(ngramsData))

function expectSame(text: string): void {
  const [own, other] = [detector.detect(text), eld.detect(text)]
  const found = { language: own.language, isReliable: own.isReliable() }
  expect(found, text).toEqual({ language: other.language, isReliable: other.isReliable() })
}

const languages = Object.values(prose)

it('answers as the library does, in every language', () => {
  for (const text of languages) {
    for (let length = 0; length <= text.length; length += 7) expectSame(text.slice(0, length))
    expectSame(text.toUpperCase().repeat(4))
    expectSame(text.replaceAll(/[ .,]/g, '').repeat(8))
  }
})

it('answers as the library does in mixtures of languages and of other things', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...languages.flatMap((text) => text.split('\n\n'))),
    ...[soup, layout, fc.string({ unit: 'binary', maxLength: 40 })],
    fc.constantFrom("o'", '’', '`a', 'Σ', 'ΑΣ', 'İ', 'ß', '𝒜', '\ud835', 'e\u0301', ' ', '\n'),
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(fc.property(texts, expectSame), { numRuns: 2000 })
})

it.skipIf(!hasCases)('answers as the library does, wherever a real text starts', () => {
  for (const text of caseTexts()) {
    for (let start = 0; start < Math.min(text.length, 6000); start += 601) {
      expectSame(text.slice(start, start + 3000))
    }
  }
})
