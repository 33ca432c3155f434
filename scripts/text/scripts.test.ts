import { expect, it } from 'vitest'
import { isUnspaced, mayHaveUnspaced } from './scripts.ts'

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u

it('knows every character of the scripts that write no space between words', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    const isOne = unspaced.test(character)
    if (isUnspaced(character) !== isOne || (isOne && !mayHaveUnspaced(character))) {
      wrong.push(code.toString(16))
    }
  }
  expect(wrong).toEqual([])
})
