import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../markdown/parse.ts'
import { trace, withLayer } from '../text/traced-text.ts'
import { editsAreWhole, lettersAreWhole, plainTextIsWhole } from './nothing-lost.ts'
import { treesDiffer } from './same-tree.ts'

const edit = { start: 5, end: 7, text: ' ' }
const layer = { rule: 'alpha', class: 'whitespace', edits: [edit] } as const
const traced = withLayer(trace('alpha  bravo'), layer)

describe('edits', () => {
  it('are whole when they give the text', () => {
    expect(editsAreWhole(traced)).toBeUndefined()
  })

  it.each([
    ['a text with a changed letter', { ...traced, text: 'alpha brave' }],
    ['a net edit that is missing', { ...traced, net: [] }],
    ['a layer that is missing', { ...traced, layers: [] }],
    ['another source', { ...traced, source: 'Alpha  bravo' }],
  ])('are not whole with %s', (_, forged) => {
    expect(editsAreWhole(forged)).toMatch(/do not give the text/)
  })
})

describe('plain text', () => {
  it.each([
    ['alpha\nbravo', 'alpha\n\nbravo', true],
    ['alpha bravo', 'alpha brave', false],
    ['alpha bravo', 'alpha', false],
    ['alpha', 'alpha bravo', false],
    ['“alpha”', '"alpha"', false],
  ])('%j as %j is whole: %s', (clean, copy, isWhole) => {
    expect(plainTextIsWhole(clean, copy.split('\n\n')) === undefined).toBe(isWhole)
  })
})

it('compares plain text as if it had no white space', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u0085') })
  const bare = (text: string) => text.replace(/[\s\u0085]+/g, '')
  fc.assert(
    fc.property(texts, texts, fc.array(fc.nat(20)), (clean, other, places) => {
      const spaced = places.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, clean)
      for (const copy of [other, spaced]) {
        for (const blocks of [[copy], copy.split(/(?<=b)/)]) {
          expect(plainTextIsWhole(clean, blocks) === undefined).toBe(bare(clean) === bare(copy))
        }
      }
    }),
  )
})

describe('the letters of Markdown', () => {
  it.each([
    ['__alpha__ &eacute;', '**alpha** é', true],
    ['<https://alpha.org>', '[https://alpha.org](https://alpha.org)', true],
    ['- [X] alpha', '- [x] alpha', true],
    ['𝔞lpha', '𝔞lpha', true],
    ['https://a.org&eacute;', '[https\\://a.org\\&eacute;](https://a.org&eacute;)', true],
    ['&amp;amp;', '\\&amp;', true],
    ['\\\\&amp;', '\\\\&', true],
    ['\\&amp;', '&', false],
    ['alpha bravo', 'alpha', false],
    ['alpha', 'alhpa', false],
    ['𝔞lpha', '𝔟lpha', false],
  ])('%j as %j are whole: %s', (clean, printed, isWhole) => {
    expect(lettersAreWhole(clean, printed) === undefined).toBe(isWhole)
  })
})

describe('trees', () => {
  it.each([
    ['alpha *bravo*', 'alpha _bravo_'],
    ['# Alpha', 'Alpha\n==='],
    ['[a][]\n\n[a]: b', '[a]\n\n[a]: b'],
    ['`alpha\nbravo`', '`alpha bravo`'],
  ])('of %j and %j are the same', (left, right) => {
    expect(treesDiffer(parseMarkdown(left), parseMarkdown(right))).toBeUndefined()
  })

  it.each([
    ['alpha', 'bravo', 'the value of a text'],
    ['alpha', '# alpha', 'a paragraph came back as a heading'],
    ['# alpha', '## alpha', 'the depth of a heading'],
    ['alpha\n\nbravo', 'alpha', 'a root of 2 nodes came back with 1'],
    ['[a](b)', '[a](c)', 'the url of a link'],
    ['1. a', '2. a', 'the start of a list'],
    ['```js\na\n```', '```\na\n```', 'the lang of a code'],
  ])('of %j and %j differ', (left, right, difference) => {
    expect(treesDiffer(parseMarkdown(left), parseMarkdown(right))).toContain(difference)
  })
})
