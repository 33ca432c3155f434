import fc from 'fast-check'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { splitFrontMatter } from './split-front-matter.ts'

const ruleIds = (text: string) => splitFrontMatter(text).problems.map(({ ruleId }) => ruleId)
const yaml = (block: string) => splitFrontMatter(`---\n${block}\n---\n`)
/** The first problem, with the piece of the source that it points at. */
const firstProblem = (text: string) => {
  const [problem] = splitFrontMatter(text).problems
  return problem && [problem.severity, problem.ruleId, text.slice(problem.start, problem.end)]
}

describe('where the body starts', () => {
  it.each([
    ['---\na: b\n---\nalpha', 'alpha'],
    ['---\r\na: b\r\n---\r\nalpha', 'alpha'],
    ['---\ra: b\r---\ralpha', 'alpha'],
    ['--- \t\na: b\n---  \n\nalpha', '\nalpha'],
    ['---\na: b\n---', ''],
    ['---\na: b\n---\n', ''],
    ['---yaml\na: b\n---\n---\n', '---\n'],
    ['--- YAML \na: b\n---\nalpha', 'alpha'],
    ['---json\n{"a": "b"}\n---\nalpha', 'alpha'],
    ['---toml\na = "b"\n---\nalpha', 'alpha'],
    ['+++\na = "b"\n+++\nalpha', 'alpha'],
    ['---\n# alpha\n\na: b\n---\nbravo', 'bravo'],
    ['---\n{a: b}\n---\nbravo', 'bravo'],
    ['---\n"a": b\n---\nbravo', 'bravo'],
    ['---\n  a: b\n---\nbravo', 'bravo'],
    // No fence: it is longer, or has words behind it.
    ['---\na: b\n----\n--- c\n---\nalpha', undefined],
  ])('%j', (text, body) => {
    const { data, end } = splitFrontMatter(text)
    if (body === undefined) expect(ruleIds(text)).toEqual(['front-matter-syntax'])
    else expect([{ ...data }, text.slice(end)]).toEqual([{ a: 'b' }, body])
  })

  it('is behind the first fence line, also inside of a block scalar', () => {
    const { data, end } = splitFrontMatter('---\na: |\n  alpha\n---\nbravo\n---\n')
    expect([{ ...data }, end]).toEqual([{ a: 'alpha\n' }, 21])
  })
})

describe('what is text', () => {
  it.each([
    // Nothing in it looks like front matter.
    ['', undefined],
    ['---', undefined],
    ['---\n', undefined],
    ['--- ', undefined],
    ['----\na: b\n----\n', undefined],
    ['\n---\na: b\n---\n', undefined],
    [' ---\na: b\n---\n', undefined],
    ['alpha\n---\na: b\n---\n', undefined],
    ['---\n\na: b\n\n---\n', undefined],
    ['---\n \t\na: b\n---\n', undefined],
    ['---\n\nSome text: here\nmore\n\n---\n\nrest', undefined],
    ['---\nHello world\n\nBody text', undefined],
    ['--- a dash line\nText', undefined],
    ['---Alpha\nbravo', undefined],
    ['+++ toml\na = 1\n+++\n', undefined],
    // Something does, and a note says why it is not.
    ['---\n---\n', 'note'],
    ['---\nJust prose line\n---\nrest', 'note'],
    ['---\n- alpha\n- bravo\n---\n', 'note'],
    ['---\n# Alpha\n---\n', 'note'],
    ['---\nhttp://alpha.example/\n---\n', 'note'],
    ['---\n{{ alpha }}: bravo\n---\n', 'note'],
    ['---\nOne two three four five: six\n---\n', 'note'],
    ['---Alpha\nbravo\n---\n', 'note'],
    ['---\na: b\n', 'note'],
    ['---\na: b\n...\nalpha', 'note'],
    ['---js\nalpha()', 'note'],
    ['---json\n[1]\n---\n', 'note'],
    ['---yaml\nalpha\n---\n', 'note'],
    ['+++\nalpha\n+++\n', 'note'],
    // It could be either, and there is a fault in it.
    ['---\nAs he said: alpha\nbravo\n---\n', 'warning'],
    ['---\n# Alpha\n\nBravo: charlie\ndelta\n---\n', 'warning'],
    ['+++\n[alpha] \nbravo\n+++\n', 'warning'],
  ])('%j', (text, severity) => {
    const { data, end, language, keys, problems } = splitFrontMatter(text)
    expect({ data, end, language, size: keys.size }).toEqual({
      data: {},
      end: 0,
      language: undefined,
      size: 0,
    })
    const expected = severity === undefined ? [] : [['front-matter-as-text', severity]]
    expect(problems.map((problem) => [problem.ruleId, problem.severity])).toEqual(expected)
  })
})

describe('the values', () => {
  it.each(['10', '0', '-7', '1.5', '-0.25', 'true', 'false', '9007199254740991'])(
    'keep their type where printing gives it back: %s',
    (written) => {
      const value = JSON.parse(written)
      expect(yaml(`a: ${written}`).data['a']).toBe(value)
      expect(splitFrontMatter(`+++\na = ${written}\n+++`).data['a']).toBe(value)
      expect(splitFrontMatter(`---json\n{"a": ${written}}\n---`).data['a']).toBe(value)
    },
  )

  it.each([
    ...[
      '1.10',
      '010',
      '1e3',
      'no',
      'Yes',
      'on',
      '12:30',
      '2018-02-26',
      '0x1F',
      '0o17',
      '1_000',
      '+5',
    ],
    ...['.5', '5.', '-0', 'True', 'FALSE', 'Null', '.inf', '.nan', '9007199254740992', '1.0'],
    ...['0.1234567890123456789', '2018-02-26T10:00:00Z', '123456789012345678901234567890'],
  ])('are the string that was written otherwise: %s', (written) => {
    expect(yaml(`a: ${written}`).data['a']).toBe(written)
    expect(yaml(`a: [${written}, {b: ${written}}]`).data['a']).toEqual([written, { b: written }])
  })

  it.each([
    ...['1.10', '1e3', '0x1F', '1_000', '+5', '0b1', 'nan', '-inf', '-0', '9223372036854775807'],
    ...['1979-05-27', '07:32:00.10', '1979-05-27T07:32:00-07:00', '1979-05-27 07:32:00Z'],
  ])('are as written in TOML: %s', (written) => {
    const { data } = splitFrontMatter(
      `+++\na = ${written} # c\nb = [ ${written},${written}]\n[c.d]\ne = {f=${written}}\n+++`,
    )
    expect(data).toEqual({ a: written, b: [written, written], c: { d: { e: { f: written } } } })
  })

  it.each(['1.10', '1e3', '1E-2', '-0', '12345678901234567890', '0.10'])(
    'are as written in JSON: %s',
    (written) => {
      const { data } = splitFrontMatter(`---json\n{"a": [${written}, {"b": ${written}}]}\n---`)
      expect(data).toEqual({ a: [written, { b: written }] })
    },
  )

  it.each([
    ['a: "10"', '10'],
    ["a: 'true'", 'true'],
    ['a: ""', ''],
    ['a: !!str 10', '10'],
    ['a: "\\uD83D\\uDE00\\n"', '😀\n'],
    ['a: alpha\n  bravo', 'alpha bravo'],
    ['a: >-\n  alpha\n  bravo', 'alpha bravo'],
    ['a: |\n  alpha\n  bravo', 'alpha\nbravo\n'],
    ['a: []', []],
    ['a: {}', {}],
    ['a: &x [1, b]', [1, 'b']],
  ])('of YAML: %s', (block, value) => {
    expect(yaml(block).data['a']).toEqual(value)
    expect(
      splitFrontMatter(`---\r\n${block.replaceAll('\n', '\r\n')}\r\n---\r\n`).data['a'],
    ).toEqual(value)
  })

  it('of TOML: strings, tables and lists of tables', () => {
    const { data } = splitFrontMatter(
      '+++\r\na = """\r\nx = 1\r\ny"" """\r\n\'b.c\' = \'d#\' # e\r\nf . "g" = "\\""\r\n[[h]]\r\ni = 1\r\n[[h]]\r\n[h.j]\r\nk = [\r\n  1, # l\r\n  [""],\r\n]\r\n+++\r\n',
    )
    expect(data).toEqual({
      a: 'x = 1\ny"" ',
      'b.c': 'd#',
      f: { g: '"' },
      h: [{ i: 1 }, { j: { k: [1, ['']] } }],
    })
  })

  it.each([
    [['a'], 'a = 1'],
    [['f', 'g'], 'f . "g" = [1, "x"]'],
    [['f', 'g', 1], 'f . "g" = [1, "x"]'],
    [['h', 0, 'i'], 'i = 2'],
    [['h', 1, 'i'], 'i = 3'],
    [['h', 1, 'j', 'k.l'], '"k.l" = 4'],
    [['m', 'n', 'o'], 'o = { p = 5 }'],
    [['m', 'n', 'nowhere'], '[m.n]'],
  ])('of TOML stand where they are written: %j', (path, written) => {
    const block =
      '+++\r\na = 1\r\nf . "g" = [1, "x"]\r\n[[h]]\r\ni = 2\r\n[[h]] # x\r\ni = 3\r\n[h.j]\r\n"k.l" = 4\r\n[m.n]\r\no = { p = 5 }\r\n+++\r\n'
    const range = splitFrontMatter(block).rangeOf(path)
    expect(block.slice(range?.start, (range?.start ?? 0) + written.length)).toBe(written)
  })

  it.each([
    ['a:', 'a'],
    ['a: ~', 'a'],
    ['a: null', 'a'],
    ['a: # alpha', 'a'],
    ['a: [~]', '~'],
    ['a: {b: }', 'b'],
  ])('that are empty are left out, with a note: %s', (block, place) => {
    const text = `---\n${block}\n---\n`
    expect(JSON.stringify(splitFrontMatter(text).data)).not.toContain('null')
    expect(firstProblem(text)).toEqual(['note', 'front-matter-empty-value', place])
  })

  it('of aliases are copies', () => {
    const { data } = yaml('a: &x [1]\nb: *x\nc: *x')
    expect({ ...data }).toEqual({ a: [1], b: [1], c: [1] })
    expect(data['b']).not.toBe(data['c'])
  })
})

describe('the keys', () => {
  it('stand as written, in their order, with their places', () => {
    const text = '---\r\ntrue: a\r\nTag Name: [b,\r\n  c]\r\n1.10: |\r\n  d\r\n---\r\n'
    const { data, keys } = splitFrontMatter(text)
    expect(Object.keys(data)).toEqual(['true', 'Tag Name', '1.10'])
    expect([...keys].map(([key, { start, end }]) => [key, text.slice(start, end)])).toEqual([
      ['true', 'true: a'],
      ['Tag Name', 'Tag Name: [b,\r\n  c]'],
      ['1.10', '1.10: |\r\n  d\r\n'],
    ])
  })

  it.each([
    ['---json\n{"a": 1,\n "b": {"c": 2}}\n---\n', ['"a": 1', '"b": {"c": 2}']],
    ['+++\na = 1 # d\n[b]\nc = 2\n+++\n', ['a = 1', '[b]\nc = 2']],
    ['---\na: &x 1\nb: *x\n---\n', ['a: &x 1', 'b: *x']],
  ])('have places in %j', (text, places) => {
    const { keys } = splitFrontMatter(text)
    expect([...keys.values()].map(({ start, end }) => text.slice(start, end).trim())).toEqual(
      places,
    )
  })

  it('that look like numbers keep their order in `keys`, and a note tells', () => {
    const { data, keys, problems } = yaml('a: b\n2024: c')
    expect([Object.keys(data), [...keys.keys()]]).toEqual([
      ['2024', 'a'],
      ['a', '2024'],
    ])
    expect(problems).toMatchObject([{ ruleId: 'front-matter-key-order', severity: 'note' }])
  })

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', 'excerpt_separator'])(
    'mean only themselves: %s',
    (key) => {
      for (const text of [
        `---\n${key}: {a: b}\n---\n`,
        `---json\n{"${key}": {"a": "b"}}\n---\n`,
        `+++\n${key} = {a = "b"}\n+++\n`,
      ]) {
        expect(JSON.stringify(splitFrontMatter(text).data)).toBe(`{"${key}":{"a":"b"}}`)
        expect(ruleIds(text)).toEqual([])
      }
      expect(yaml('a: b').data[key]).toBeUndefined()
    },
  )

  it.each([
    ['---\na: b\n__proto__: {c: d}\n---\n', '__proto__'],
    ['---\na: {"__proto__": {c: d}}\n---\n', '"__proto__"'],
    ['---json\n{"__proto__": {"c": "d"}}\n---\n', '"__proto__"'],
    ['+++\n__proto__ = {c = "d"}\n+++\n', '__proto__'],
    ['---\na: b\na: c\n---\n', 'a'],
    ['---json\n{"a": 1, "\\u0061": 2}\n---\n', '"\\u0061"'],
    ['---\na: {b: c, b: d}\n---\n', 'b'],
    ['---\na: b\n? [c]\n: d\n---\n', '[c]'],
    ['---\na: b\n"": c\n---\n', '""'],
    ['---\na: &x {b: c}\nd:\n  <<: *x\n---\n', '<<'],
  ])('that cannot be taken are errors: %j', (text, place) => {
    expect(firstProblem(text)).toEqual(['error', 'front-matter-key', place])
    expect(({} as Record<string, unknown>)['c']).toBeUndefined()
  })
})

describe('the problems', () => {
  it.each(['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'JS', 'ts', 'php', 'json5'])(
    'of the engine %s: it never runs',
    (name) => {
      const text = `---${name}\nglobalThis.wasRun = true, {a: 1}\n---\nalpha`
      for (const _ of [1, 2]) {
        expect(firstProblem(text)).toEqual(['error', 'front-matter-engine', name])
        expect(splitFrontMatter(text).problems[0]).toMatchObject({ start: 3, end: 3 + name.length })
      }
      expect('wasRun' in globalThis).toBe(false)
    },
  )

  it.each(['alpha', 'constructor', '__proto__', 'toString'])('of the unknown engine %s', (name) => {
    expect(ruleIds(`---${name}\na: b\n---\n`)).toEqual(
      name === '__proto__' ? [] : ['front-matter-engine'],
    )
  })

  it.each([
    ['---\na: [1, 2\n---\nx', 13],
    ['---\ntitle: Foo: bar\n---\nx', 11],
    ['---\r\na: b\r\ntitle: Foo: bar\r\n---\r\nx', 18],
    ['---\na: b\nalpha\n---\nx', 9],
    ['---\na: "b\n---\nx', 10],
    ['---\na: "\\q"\n---\nx', 8],
    ['---\na:\n\t- b\n---\nx', 7],
    ['---\na: \u0002\n---\nx', 7],
    ['---\na: b\n...\nalpha\n---\nx', 9],
    ['---json\n{"a": 1,}\n---\nx', 16],
    ['---json\r\n{\r\n"a": tru}\r\n---\r\nx', 17],
    ['---json\n{"a": "b\n---\nx', 14],
    ['---json\n{"a": 01}\n---\nx', 15],
    ['---json\n{} {}\n---\nx', 11],
    ['+++\na = 1.\n+++\nx', 8],
    ['+++\r\nb = 1\r\na = \r\n+++\r\nx', 16],
    ['+++\na = 1\na = 2\n+++\nx', 10],
    ['+++\na = "b\n+++\nx', 10],
  ])('of what cannot be read stand at their place, each time: %j', (text, start) => {
    for (const _ of [1, 2]) {
      const { data, end, problems } = splitFrontMatter(text)
      expect([data, text.slice(end)]).toEqual([{}, 'x'])
      expect(problems).toMatchObject([{ ruleId: 'front-matter-syntax', severity: 'error', start }])
    }
  })

  it.each(['!!js/function "x"', '!!binary aGk=', '!foo x', '!!int "1"', '!!timestamp 2018-02-26'])(
    'of the tag in %s',
    (value) => {
      const tag = value.slice(0, value.indexOf(' '))
      expect(firstProblem(`---\na: ${value}\n---\n`)).toEqual(['error', 'front-matter-tag', tag])
    },
  )

  it.each([
    ['a: *x', '*x'],
    ['a: &x [*x]', '*x'],
    ['a: *x\nb: &x 1', '*x'],
  ])('of the alias in %s', (block, place) => {
    expect(firstProblem(`---\n${block}\n---\n`)).toEqual(['error', 'front-matter-alias', place])
  })

  it.each(['---\na: "\\uD800"\n---\n', '---json\n{"\\uDC00": 1}\n---\n'])(
    'of half a character: %j',
    (text) => expect(ruleIds(text)).toEqual(['front-matter-value']),
  )

  it('are ordered by place', () => {
    const { problems } = yaml('a:\nb: !x y\nc:\nb: z')
    const starts = problems.map(({ start }) => start)
    expect(starts).toEqual([4, 10, 15, 18])
  })
})

describe('the limits', () => {
  const mebibyte = 1 << 20
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
    bomb.push(`${to}: &${to} [${`*${from},`.repeat(10)}]`)

  it.each([
    ['a bomb of aliases', `---\n${bomb.join('\n')}\n---\n`],
    ['65 levels of lists', `---\na: ${'['.repeat(64)}${']'.repeat(64)}\n---\n`],
    ['65 levels of JSON', `---json\n${'{"a":'.repeat(65)}1${'}'.repeat(65)}\n---\n`],
    ['65 levels of TOML', `+++\n${'a.'.repeat(65)}a = 1\n+++\n`],
    ['65 levels of inline TOML', `+++\na = ${'['.repeat(65)}${']'.repeat(65)}\n+++\n`],
    ['endless brackets', `---\na: ${'['.repeat(mebibyte / 4)}\n---\n`],
    ['endless dashes', `---\na:\n  ${'- '.repeat(mebibyte / 8)}\n---\n`],
    ['endless JSON', `---json\n${'['.repeat(mebibyte / 2)}\n---\n`],
    ['ten mebibytes', `---\na: b\n${'c: d\n'.repeat(2 * mebibyte)}---\n`],
    ['blank lines', `---\na: b\n${'\n'.repeat(mebibyte / 2)}c: d\n---\n`],
  ])('refuse %s', (_, text) => {
    expect(ruleIds(text)).toEqual(['front-matter-limit'])
    expect(splitFrontMatter(text).problems[0]?.severity).toBe('error')
  })

  it('let 64 levels and 100 blank lines pass', () => {
    expect(ruleIds(`---\na: ${'['.repeat(63)}${']'.repeat(63)}\n---\n`)).toEqual([])
    expect(ruleIds(`---json\n${'{"a":'.repeat(64)}1${'}'.repeat(64)}\n---\n`)).toEqual([])
    expect(ruleIds(`+++\n${'a.'.repeat(63)}a = 1\n+++\n`)).toEqual([])
    expect(ruleIds(`---\na: b\n${'\n'.repeat(99)}c: d\n---\n`)).toEqual([])
  })

  it.each([
    ['---\na: b\n', 'alpha\n', ''],
    ['---\na: b\n---\n', 'alpha\n---\n', ''],
    ['---', ' ', ''],
    ['---\n', '\n---x', ''],
    ['---\n', '#\n', '---\n'],
    ['---\n', 'a ', ': b\n---\n'],
    ['+++\n', 'a.', ' = 1'],
    ['+++\n', 'a ', '\n+++\n'],
    ['', '-', ''],
    ['', '---\n', ''],
  ])('are not needed for ten mebibytes of %j and %j', (head, unit, tail) => {
    const text = head + unit.repeat((10 * mebibyte) / unit.length) + tail
    const start = performance.now()
    splitFrontMatter(text)
    // A quadratic search takes hours on these.
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      ...['---', '+++', '\n', '\r\n', '\r', '\n---\n', '\n+++\n', '---json\n', '...'],
    ),
    fc.constantFrom(...['a: ', 'b = ', '- ', '? ', '|', '>', '&a ', '*a', '!!str ', '<<: ', '# ']),
    fc.constantFrom(
      ...['"', "'", '"""', '[', ']', '{', '}', ',', '  ', '\t', '__proto__: ', 'null'],
    ),
    fc.constantFrom(
      ...['1.10', '1e3', '0x1', '2018-02-26', 'true', '~', '[a]\n', '\u2028', '\ufeff'],
    ),
  )
  const source = fc
    .tuple(
      fc.constantFrom(
        '',
        '---\n',
        '---\r\na: b\r\n',
        '---\na: ',
        '+++\na = ',
        '---json\n{"a":',
        '---js\n',
      ),
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('', '\n---\n', '\r\n---\r\nalpha', '\n+++\n', '}\n---'),
    )
    .map(([head, pieces, tail]) => head + pieces.join('') + tail)

  it('is split without an exception, into data that JSON can hold, and twice the same', () => {
    const property = fc.property(source, (text) => {
      const first = splitFrontMatter(text)
      const { data, end, keys, problems } = first
      expect(end).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(JSON.parse(JSON.stringify(data))).toEqual(data)
      for (const place of [...problems, ...keys.values()]) {
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.start).toBeLessThanOrEqual(place.end)
        expect(place.end).toBeLessThanOrEqual(text.length)
      }
      const again = splitFrontMatter(text)
      expect({ ...again, rangeOf: undefined }).toEqual({ ...first, rangeOf: undefined })
      for (const [key, range] of keys) {
        expect(again.rangeOf([key])).toEqual(first.rangeOf([key]))
        expect(again.rangeOf([key])?.start).toBeGreaterThanOrEqual(range.start)
      }
    })
    fc.assert(property, { seed: 1, numRuns: 5000 })
  })

  it('of JSON gives what JSON.parse gives', () => {
    const json = fc
      .jsonValue({ stringUnit: 'grapheme' })
      .map((value) => JSON.stringify({ a: value }, null, 1))
    const asRead = (_: string, value: unknown) => {
      if (typeof value !== 'number') return value
      const exact = Number.isSafeInteger(value) || !Number.isInteger(value)
      return exact && !String(value).includes('e') ? value : String(value)
    }
    const property = fc.property(json, (text) => {
      fc.pre(!/null|__proto__|"":/.test(text))
      const expected = JSON.parse(JSON.stringify(JSON.parse(text), asRead))
      expect(splitFrontMatter(`---json\n${text}\n---\n`).data).toEqual(expected)
    })
    fc.assert(property, { seed: 1 })
  })

  it('of a string in quotes gives the string', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const written = JSON.stringify(value).replace(/\x7f/g, '\\u007F')
      const both = `---\na: ${written}\n---\n`
      expect(splitFrontMatter(both).data['a']).toBe(parseYaml(written))
      const toml = `+++\na = ${written}\n+++\n`
      expect(splitFrontMatter(toml).data['a']).toBe(parseToml(`a = ${written}`)['a'])
    })
    fc.assert(property, { seed: 1, numRuns: 500 })
  })
})
