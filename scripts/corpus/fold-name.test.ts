import { expect, it } from 'vitest'
import { foldName } from './fold-name.ts'

it.each([
  ['Alpha.md', 'aLPHA.MD'],
  ['caf\u00e9', 'CAFE\u0301'],
  ['Σας', 'σαΣ'],
  ['\u212belvin', '\u00e5elvin'],
])('is the same for %j and %j', (left, right) => {
  expect(foldName(left)).toBe(foldName(right))
})

it.each([
  ['alpha', 'alpha2'],
  ['straße', 'strasse'],
  ['café', 'cafe'],
  ['ﬁ', 'fi'],
])('differs for %j and %j', (left, right) => {
  expect(foldName(left)).not.toBe(foldName(right))
})
