import { expect, it } from 'vitest'
import { trace } from '../text/traced-text.ts'
import { applyRules } from './apply-rules.ts'
import { composeCharacters } from './compose-characters.ts'
import { planRules } from './plan-rules.ts'

// A letter with marks, or those of a syllable.
const withMarks = /^\P{M}(?:\p{M}+|[\u1161-\u1175][\u11a8-\u11c2]?)$/u

it('composes every character that Unicode composes', () => {
  const characters: string[] = []
  for (let code = 0x80; code <= 0x2ffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    const decomposed = character.normalize('NFD')
    const isComposed = decomposed.normalize('NFC') === character
    if (isComposed && withMarks.test(decomposed)) characters.push(character)
  }
  expect(characters.length).toBeGreaterThan(12_000)
  const text = characters.join('\n')
  const options = { dialect: 'plain', metadata: {} } as const
  const plan = planRules([composeCharacters], 'plain')
  const { traced } = applyRules(trace(text.normalize('NFD')), plan, options)
  const lines = traced.text.split('\n')
  const wrong = characters.filter((character, index) => lines[index] !== character)
  expect(wrong).toEqual([])
  const alone = characters.filter((character) => {
    const decomposed = trace(character.normalize('NFD'))
    return applyRules(decomposed, plan, options).traced.text !== character
  })
  expect(alone).toEqual([])
})
