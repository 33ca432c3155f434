import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { splitFrontMatter } from '../source/split-front-matter.ts'
import { printFrontMatter } from './print-front-matter.ts'

/** Expects `metadata` back from its print, from every parser. */
function expectSame(metadata: Record<string, unknown>): void {
  const printed = printFrontMatter(metadata)
  const block = printed.replace(/^---\n|---\n$/g, '')
  expect(parse(block, { version: '1.1' }), printed).toEqual(metadata)
  expect(parse(block, { version: '1.2' }), printed).toEqual(metadata)
  // js-yaml, as most systems of this ecosystem have it.
  expect(matter(`${printed}\nbody`, {}).data, printed).toEqual(metadata)
  expect(JSON.parse(JSON.stringify(splitFrontMatter(printed).data))).toEqual(metadata)
}

describe('printFrontMatter', () => {
  it.each([
    ...[
      'yes',
      'no',
      'on',
      'y',
      'null',
      '~',
      '',
      '12:30',
      '1.10',
      '010',
      '1e3',
      '0x1F',
      '2018-02-26',
    ],
    ...['- x', ': x', '"q": #1', "it's", '# a', '{a}', '[a]', '*a', '&a', '!a', '%a', '@a', '`a`'],
    ...['a: b', 'a #b', 'a\\b', 'a\tb', 'a\nb', `${'long '.repeat(30)}\nand more`, '😀', '<<', '='],
    ...['\u0085', '\u2028', '\u0092', 'שלום', '...', '---', ' a ', "'", '|', '>', '?'],
  ])('gives %j back from every parser, as a value and in a list', (value) => {
    expectSame({ title: value, tags: [value, 'other'], map: { inner: value } })
  })

  it.each(['no', 'Yes', 'y', 'on', 'null', '12:30', '1.5', 'a b', 'a: b', '-', 'é', '"', '#'])(
    'gives the key %j back from every parser',
    (key) => {
      expectSame({ title: 'Alpha', [key]: 'bravo' })
    },
  )

  it('gives numbers and booleans back as they are', () => {
    expectSame({ weight: 10, height: 1.5, sea: -3, draft: false, list: [1, true] })
  })

  it('writes strings in quotes, keys plain, and lists as blocks', () => {
    const metadata = { title: 'Alpha', tags: ['a', 'b'], pubDate: '2018-02-26', more: {} }
    expect(printFrontMatter(metadata)).toBe(
      '---\ntitle: "Alpha"\ntags:\n  - "a"\n  - "b"\npubDate: "2018-02-26"\nmore: {}\n---\n',
    )
  })

  it('writes days plain where it is told to, and nothing else', () => {
    const metadata = {
      date: '2018-02-26',
      dates: ['2020-02-29', '2023-02-30', '2018'],
      time: '2018-02-26T10:00:00Z',
      '2018-02-26': 'alpha',
    }
    const printed = printFrontMatter(metadata, 'plain')
    expect(printed).toBe(
      [
        ...[
          '---',
          'date: 2018-02-26',
          'dates:',
          '  - 2020-02-29',
          '  - "2023-02-30"',
          '  - "2018"',
        ],
        ...['time: "2018-02-26T10:00:00Z"', '"2018-02-26": "alpha"', '---', ''],
      ].join('\n'),
    )
    // YAML 1.1 reads a plain day as a time, which is what systems with a schema for dates ask for.
    expect(matter(`${printed}\nbody`, {}).data['date']).toEqual(new Date('2018-02-26'))
    expect(parse(printed.replace(/^---\n|---\n$/g, ''), { version: '1.2' })).toEqual(metadata)
  })

  it('writes strings and lists of them as the printer of all YAML does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé中"\\\n\t:#-\' \u0085\u2028👩') })
    const value = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))
    const key = fc.constantFrom('title', 'no', 'a-b', '<<', 'k'.repeat(61), 'k'.repeat(1100), '_')
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1 }), (metadata) => {
        // A number is left to that printer, with all that stands beside it.
        const beside = printFrontMatter({ ...metadata, number: 1 })
        expect(printFrontMatter(metadata)).toBe(beside.replace(/number: 1\n---\n$/, '---\n'))
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('gives any string back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, (title) => expectSame({ title })),
      { numRuns: 500, seed: 1 },
    )
  })
})
