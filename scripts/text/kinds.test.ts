import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf } from '../layout/columns.ts'
import { layout } from '../testing/fuzz/layout.ts'
import { soup } from '../testing/soup.ts'
import { applyEdits } from './edit.ts'
import * as kinds from './kinds.ts'

/** What each kind is, in another notation. */
const patterns: readonly (readonly [number, RegExp])[] = [
  [kinds.ampersand, /&/],
  [
    kinds.unseen,
    /[\0-\x08\x0e-\x1f\x7f\xad\u200b\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]/,
  ],
  [kinds.otherLineEnd, /[\r\v\f\x85\u2028\u2029]/],
  [kinds.misread, /[\x80-\x9fÂÃï\ufffd]/],
  [
    kinds.composable,
    /[^\0-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf\u3000-\u3029\u3030-\u3098\u309b-\ua66e]/,
  ],
  [kinds.tab, /\t/],
  [kinds.bar, /[|\u2500-\u257f]/],
  [kinds.openBracket, /[([]/],
  [kinds.digit, /[0-9]/],
  [kinds.wordCharacter, /[A-Za-z0-9]/],
  [kinds.uneven, /[^\0-\xac\xae-\u02e9\u0370-\u0482\u2010-\u2027]/],
  [kinds.unspaced, /[^\0-\u02e9\u2010-\u2027]/],
  [kinds.at, /@/],
  [kinds.angle, />/],
  [kinds.blankPair, /[^\S\n]{2}/],
  [kinds.blankBeforeStop, /[^\S\n][.,]|[.,]{2}/],
  [kinds.blankBeforeDash, /[^\S\n][-–—]/],
  [kinds.blankAtEnd, /[^\S\n](?![^\n])/],
  [kinds.blankAtStart, /(?<![^\n])[^\S\n]/],
  [kinds.hyphenAtEnd, /[-\u2010](?![^\n])/],
  [kinds.foreignPair, /[\x80-\uffff]{2}/],
  [kinds.addressPair, /[/w][/w]/i],
]

/** The patterns that the kinds of `text` contradict. */
function wrongKinds(text: string): readonly RegExp[] {
  const found = kinds.kindsOf(text)
  return patterns
    .filter(([kind, pattern]) => ((found & kind) !== 0) !== pattern.test(text))
    .map(([, pattern]) => pattern)
}

function expectKinds(text: string): void {
  expect(wrongKinds(text), JSON.stringify(text)).toEqual([])
}

it('tells of every character what it is', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit)
    if (wrongKinds(character).length > 0) expectKinds(character)
  }
})

it('tells of texts what they have', () => {
  fc.assert(fc.property(fc.oneof(soup, layout, fc.string({ unit: 'binary' })), expectKinds))
})

it('tells of a piece of a text what that piece has', () => {
  fc.assert(
    fc.property(soup, fc.nat(40), fc.nat(40), (text, from, length) => {
      const start = Math.min(from, text.length)
      const end = Math.min(start + length, text.length)
      expect(kinds.kindsOf(text, start, end)).toBe(kinds.kindsOf(text.slice(start, end)))
    }),
  )
})

it('tells of texts whose columns are as many as their characters', () => {
  fc.assert(
    fc.property(fc.oneof(soup, layout), (text) => {
      if ((kinds.kindsOf(text) & kinds.uneven) === 0) expect(columnsOf(text)).toBe(text.length)
    }),
  )
})

it('loses no kind of an edited text', () => {
  const edited = fc.tuple(soup, fc.array(fc.tuple(fc.nat(12), fc.nat(3), soup), { maxLength: 6 }))
  fc.assert(
    fc.property(edited, ([text, steps]) => {
      let offset = 0
      const edits = steps.map(([skipped, taken, written]) => {
        const start = Math.min(text.length, offset + skipped)
        offset = Math.min(text.length, start + taken)
        return { start, end: offset, text: written.slice(0, 3) }
      })
      const after = applyEdits(text, edits)
      const known = kinds.kindsAfter(kinds.kindsOf(text), after, edits)
      expect(kinds.kindsOf(after) & ~known).toBe(0)
    }),
    { numRuns: 1000 },
  )
})
