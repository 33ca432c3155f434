import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { casePath, hasCases } from '../testing/cases.ts'
import { prose } from '../testing/prose.ts'
import { applyEdits } from '../text/edit.ts'
import { upperHalves } from './mojibake/upper-halves.ts'
import { repairMojibake } from './repair-mojibake.ts'

function editsOf(text: string) {
  const layout = readLayout(text)
  const input = { text, layout, dialect: 'plain', metadata: {}, structures: [] } as const
  return repairMojibake.run(input).edits ?? []
}

const repair = (text: string): string => applyEdits(text, editsOf(text))

/** `text` as UTF-8 that a program took for the encoding whose upper half is `half`. */
function misread(text: string, half: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : half[byte - 0x80])).join('')
}

const western = upperHalves['windows-1252'] ?? ''
const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('')

// How many paragraphs of `prose` are left as they are, since their signs may stand for other letters.
it.each([
  ['windows-1252', western, 0],
  ['iso-8859-1', latin1, 0],
  ['windows-1254', upperHalves['windows-1254'] ?? '', 0],
  ['windows-1257', upperHalves['windows-1257'] ?? '', 0],
  ['windows-1250', upperHalves['windows-1250'] ?? '', 3],
  ['iso-8859-2', upperHalves['iso-8859-2'] ?? '', 6],
  ['windows-1251', upperHalves['windows-1251'] ?? '', 3],
  ['windows-1253', upperHalves['windows-1253'] ?? '', 3],
  ['macintosh', upperHalves['macintosh'] ?? '', 3],
  ['cp437', upperHalves['cp437'] ?? '', 3],
])('reads UTF-8 misread as %s anew, and nothing wrongly', (_, half, mostLeft) => {
  const paragraphs = Object.values(prose).flatMap((text) => text.split('\n\n'))
  const tries = paragraphs.map((paragraph) => {
    const bad = misread(paragraph, half)
    return { paragraph, bad, repaired: repair(bad) }
  })
  const wrong = tries.filter(({ paragraph, repaired }) => repaired !== paragraph)
  const left = wrong.filter(({ bad, repaired }) => repaired === bad)
  expect(wrong).toEqual(left)
  expect(left.length, left.map(({ bad }) => bad).join('\n')).toBeLessThanOrEqual(mostLeft)
})

it.each(Object.entries(prose))('reads anew what was misread up to four times, in %s', (_, text) => {
  let bad = text
  for (let times = 1; times <= 4; times++) {
    bad = misread(bad, western)
    expect(repair(bad)).toBe(text)
  }
})

it('tells what it repairs by the piece', () => {
  const bad = 'A cafÃ© and a naÃƒÂ¯ve â€œguestâ€\u009d'
  const pieces = editsOf(bad).map(({ start, end, text }) => [bad.slice(start, end), text])
  expect(pieces).toEqual([
    ['Ã©', 'é'],
    ['ÃƒÂ¯', 'ï'],
    ['â€œ', '“'],
    ['â€\u009d', '”'],
  ])
})

it('changes nothing in a second run, whatever the text', () => {
  const pieces = [
    ...'ÃÂÄÅâ€™œ\u009d©¯ƒ¢ĂŠĹĽРїСЂÐ¿√├ΓÇÖаéÉ aA1.«»…–\n\u0085\u0092',
    '\n\n',
    'Ã©',
    'â€™',
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''))
  const property = fc.property(text, (bad) => {
    const once = repair(bad)
    expect(repair(once)).toBe(once)
  })
  fc.assert(property, { seed: 1, numRuns: 5000 })
})

/** Ways to write a text that put capitals with marks and signs side by side. */
const rewritings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toUpperCase().replace(/(?<=\p{L}) /gu, '” '),
  (text) => text.toUpperCase().replace(/(?<=\p{L}) /gu, '–'),
  (text) => text.toUpperCase().replace(/(?<=\p{L}) /gu, '’S '),
  (text) => text.replace(/(?<=\p{L})(?= )/gu, '…»').replace(/, /g, '™ '),
  (text) => text.normalize('NFD'),
]

it.each(Object.entries(prose))('leaves what is right alone, in %s', (_, text) => {
  for (const rewrite of rewritings) expect(repair(rewrite(text))).toBe(rewrite(text))
})

describe.skipIf(!hasCases)('the cases (skipped where they are not)', () => {
  it('have nothing to repair, in capitals and with signs behind words neither', () => {
    const files = readdirSync(casePath(''), { recursive: true, encoding: 'utf8' })
    const texts = files
      .filter((path) => path.endsWith('.txt'))
      .map((path) => readFileSync(casePath(path), 'utf8'))
    for (const path of ['dev/unwrap/cases.json', 'dev/unwrap/verse.json']) {
      const cases: { raw: string }[] = JSON.parse(readFileSync(casePath(path), 'utf8'))
      texts.push(...cases.map(({ raw }) => raw))
    }
    expect(texts.length).toBeGreaterThan(900)
    for (const text of texts) {
      for (const rewrite of rewritings) expect(editsOf(rewrite(text))).toEqual([])
    }
  })
})
