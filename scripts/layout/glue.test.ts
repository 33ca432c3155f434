import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layout as layouts } from '../testing/fuzz/layout.ts'
import { breaksWord, findGlue, partsWords } from './glue.ts'
import { readLayout } from './read-layout.ts'

describe('findGlue', () => {
  it.each([
    ['words', '', 'alpha', 'bravo', ' '],
    ['Han', '', '看茶', '听水', ''],
    ['Hangul', '', '초원을', '지나', ' '],
    ['a soft hyphen', '', 'al\u00ad', 'pha', ''],
    ['a capital behind a hyphen', '', 'Nagorno-', 'Karabakh', ''],
    ['a number behind a hyphen', '', '1914-', '1918', ''],
    ['a suspended hyphen', '', 'Vor-', 'und Nachteile', ' '],
    ['a hyphen within a number', '', 'one-', 'and-forty years', ''],
    ['a compound that stands elsewhere', 'It is well-known.', 'so well-', 'known', ''],
    ['words with a slash that stand elsewhere', 'and/or', 'and/', 'or', ''],
    ['a dash that the text writes tight', 'Alpha—bravo.', 'charlie—', 'delta', ''],
    ['a dash that the text writes with blanks', 'Alpha — bravo.', 'charlie —', 'delta', ' '],
    ['an address at the end of a sentence', '', 'https://alpha.example/bravo', 'is it', ' '],
    ['Han and a number, written tight', '在2018年3月', '山上有', '12人在山', ''],
    ['Han and a number, written apart', '在 2018 年 3 月', '山上有', '12 人在山', ' '],
  ])('joins at %s', (_, text, before, after, glue) => {
    expect(findGlue(text)(before, after)).toBe(glue)
  })

  it.each([
    ['a hyphen that may divide a word', 'exam-\nple', 'exam-', 'ple'],
    ['a hyphen in a text that divides words', 'A self-made man.\nexam-\nple', 'well-', 'known'],
    ['a slash', '', 'alpha/', 'bravo'],
    ['an address that goes on', '', 'https://alpha.example/bravo-', 'charlie'],
    ['an address that was cut', '', 'https://alpha.example/bra', 'vo/charlie.html'],
    ['a script without spaces between words', '', 'ทะเล', 'ชาวนา'],
  ])('is not sure of %s', (_, text, before, after) => {
    expect(findGlue(text)(before, after)).toBeUndefined()
  })

  it('takes a text whose many compounds all stand within its lines for one that divides no word', () => {
    const text = 'A self-made man, a well-known writer and a long-time friend.\nThe nine-\nteen'
    expect(findGlue(text)('The nine-', 'teen')).toBe('')
  })
})

describe('partsWords', () => {
  it('is true where a space joins two lines, and no word goes on', () => {
    fc.assert(
      fc.property(layouts, (text) => {
        const { lines, kinds } = readLayout(text)
        for (const [index, after] of lines.slice(1).entries()) {
          const before = lines[index] ?? after
          if (!partsWords({ before, after }, kinds)) continue
          expect(findGlue(text)(before.text, after.text)).toBe(' ')
          expect(breaksWord(before.text, after.text)).toBe(false)
        }
      }),
    )
  })
})
