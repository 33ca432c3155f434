import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPlainYaml } from './read-plain-yaml.ts'
import { readYaml } from './read-yaml.ts'

it.each([
  'title: "Alpha"\n',
  'title: ""\nauthors:\n  - "Alpha"\n  - "Bravo \\"c\\""\nlang: "en"\n',
  'a: "é 中 👩 “x” # : - \\\\ \\n \\t"\n',
  'a: "b"\na: "c"\n',
  'y: "n"\nno: "b"\nnull: "~"\n',
  'a:\n  - "b"\n  - "c"\n',
  'title: "Alpha"\ndate: 2018-04-12\n',
  'a: b\nc: 1.10\nd: true\ne: Alpha  bravo-charlie.js x_y\nf: null\n',
])('reads %j as the parser of all YAML does', (text) => {
  expect(readPlainYaml(text)).toEqual(readYaml(text))
})

it.each([
  ...['', 'a: b: c\n', 'a: b #c\n', 'a: b \n', 'a: b\n  c\n', 'a: -\n', 'a: é\n'],
  ...["a: 'b'\n", 'a: "b" # c\n', 'a: "b"', 'a:  "b"\n', 'a: "b" \n', ' a: "b"\n'],
  ...[
    'a:\n- "b"\n',
    'a:\n  - b\n',
    'a:\nb: "c"\n',
    'a:\n',
    '"a": "b"\n',
    'a: "b\\/"\n',
    'a: "\\u0041"\n',
  ],
  ...['a: "\u0085"\n', 'a: "\ud800"\n', 'a: "b\n  c"\n', 'a: &x "b"\n', 'a: "b\\"\n', '<<: "b"\n'],
])('leaves %j to it', (text) => {
  expect(readPlainYaml(text)).toBeUndefined()
})

it('reads whatever it reads as the parser of all YAML does', () => {
  const pieces = fc.constantFrom(
    ...['a', 'title', 'no', ':', ': ', '"', '"b"', '\\"', '\\\\', '\\n', '\\u0041', '\n', '\n  - '],
    ...['#', ' ', '-', '\t', "'", 'é', '👩', '\u2028', '{', '[', '&x', '*x', '!', '---', '...'],
    ...['a: "b"\n', 'tags:\n  - "c"\n', 'a: b\n', 'c: 2018-04-12\n', ' b', '.', '1', '1.0', ':b'],
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (chosen) => {
      const text = chosen.join('')
      const reading = readPlainYaml(text)
      if (reading === undefined) return
      read++
      expect(reading, text).toEqual(readYaml(text))
    }),
    { numRuns: 20_000, seed: 1 },
  )
  expect(read).toBeGreaterThan(100)
})
