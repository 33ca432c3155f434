import { expect, it } from 'vitest'
import { editsWithin } from '../text/edits-within.ts'
import { parseMarkdown } from './parse.ts'
import { proseRanges } from './prose-ranges.ts'

/** `text` with everything but its words as dots. */
function words(text: string): string {
  let shown = ''
  for (const { start, end } of proseRanges(parseMarkdown(text), text)) {
    shown = shown.padEnd(start, '.') + text.slice(start, end)
  }
  return shown.padEnd(text.length, '.')
}

it.each([
  ['alpha *bravo*', 'alpha .bravo.'],
  ['[alpha](bravo "charlie")', '.alpha..................'],
  ['a `b` <i>c</i> d', 'a ... ...c.... d'],
  ['# alpha', '..alpha'],
  ['a <https://b.org> c', 'a ............... c'],
  ['a https://b.org c', 'a ............. c'],
  [
    '[a] and [b][c] and [^d]\n\n[a]: e\n[c]: f\n[^d]: g',
    '... and ...... and ..........................g',
  ],
  ['a {{ b }} c {% d %} e', 'a ....... c ....... e'],
  ['a &eacute; b & c', 'a ........ b & c'],
  ['    a', '.....'],
])('finds the words of %j', (text, expected) => {
  expect(words(text)).toBe(expected)
})

it('lets through the edits that lie in a range as a whole', () => {
  const edits = [1, 3, 4, 8].map((start) => ({ start, end: start + 2, text: '' }))
  const ranges = [
    { start: 0, end: 4 },
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ]
  expect(editsWithin(edits, ranges).map(({ start }) => start)).toEqual([1, 4])
})
