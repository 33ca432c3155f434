import { expect, it } from 'vitest'
import { columnsOf, hasWide } from './columns.ts'

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u

it('tells the columns of every character as Unicode does', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    const own = widthless.test(character) ? 0 : 1
    const more = wide.test(character) ? 1 : 0
    const isRight =
      columnsOf(character) === own + more &&
      columnsOf(character, 'characters') === own &&
      hasWide(character) === more > 0
    if (!isRight) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

it('adds up the characters of a text', () => {
  expect(columnsOf('“a” e\u0301 山茶 👩\u200d👧 \ud83d')).toBe(15)
  expect(columnsOf('“a” e\u0301 山茶 👩\u200d👧 \ud83d', 'characters')).toBe(13)
})
