import { readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { DocumentRecord } from './contract/record.ts'
import { fairCopy } from './pipeline.ts'
import { casePath, hasCases } from './testing/cases.ts'
import { renderBlocks } from './testing/render.ts'

interface Made {
  readonly markdown: string
  readonly body: string
  readonly record: DocumentRecord
}

/** The fair copy of a source that has no errors. */
async function make(path: string, source: string | Uint8Array): Promise<Made> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const file = await fairCopy({ path, bytes })
  const { record } = file.data
  if (record === undefined) throw new Error(file.messages.map(String).join('\n'))
  const markdown = String(file)
  return { markdown, body: markdown.replace(/^---\n.*?\n---\n\n?/s, ''), record }
}

/** The words of a block, its lines run together. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The edits of a record, applied by nothing but slicing, as a stranger would. */
function replayed(source: string, { edits }: DocumentRecord): string {
  let text = ''
  let offset = 0
  for (const { start, end, before, after } of edits) {
    expect(source.slice(start, end)).toBe(before)
    text += source.slice(offset, start) + after
    offset = end
  }
  return text + source.slice(offset)
}

describe.skipIf(!hasCases)('the article of the cases (skipped where they are not)', () => {
  const source = hasCases ? readFileSync(casePath('seed/source.txt'), 'utf8') : ''
  const expected: { title: string; paragraphs: string[]; removed: string[] } = hasCases
    ? JSON.parse(readFileSync(casePath('seed/expected.json'), 'utf8'))
    : { title: '', paragraphs: [], removed: [] }

  it('gives exactly its title, paragraphs and removals', async () => {
    const { record, body } = await make('article.txt', source)
    const [description] = expected.paragraphs
    expect(record.metadata).toEqual({ title: expected.title, description, lang: 'en' })
    expect(Object.keys(record.inferred)).toEqual(['title', 'description', 'lang'])
    expect(record.text.split('\n\n')).toEqual(expected.paragraphs)
    expect(record.tree.children.map(({ type }) => type)).toEqual(Array(12).fill('paragraph'))
    expect(renderBlocks(body)).toEqual(
      expected.paragraphs.map((text) => ({ type: 'paragraph', text })),
    )
    expect(body).toBe(`${expected.paragraphs.join('\n\n')}\n`)
    const removals = record.edits.filter((edit) => edit.class === 'removal')
    expect(removals.map((edit) => edit.before.trim())).toEqual(expected.removed)
    expect(removals.map((edit) => edit.rules)).toEqual(
      removals.map(() => expect.arrayContaining(['remove-page-furniture'])),
    )
  })

  it('warns of the lost link alone, where its bracket opens', async () => {
    const { record } = await make('article.txt', source)
    const warnings = record.messages.filter(({ severity }) => severity !== 'note')
    expect(warnings).toMatchObject([
      { rule: 'report-lost-links', severity: 'warning', place: { start: { line: 20 } } },
    ])
    const offset = warnings[0]?.place?.start.offset ?? 0
    expect(source.slice(offset, offset + 10)).toBe('( launched')
  })

  it('gives positions and edits that hold in the source', async () => {
    const { record } = await make('article.txt', source)
    for (const [index, paragraph] of record.tree.children.entries()) {
      const { start, end } = paragraph.position ?? {}
      expect(source.slice(start?.offset, end?.offset)).toBe(expected.paragraphs[index])
      expect(source.split('\n')[(start?.line ?? 0) - 1]).toBe(expected.paragraphs[index])
    }
    expect(replayed(source, record)).toBe(record.text)
  })

  const wrapped = source
    .split('\n')
    .map((line) => line.replace(/(?=.{73})(.{1,72}) /g, '$1\n'))
    .join('\n')
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  it.each([
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\ufeff${source}`],
    ['UTF-16', utf16(source)],
    ['UTF-16 and big-endian', Buffer.from(utf16(source)).swap16()],
    ['lines of 72 columns', wrapped],
  ])('gives the same body from %s', async (_, variant) => {
    const { body } = await make('article.txt', source)
    const other = await make('article.txt', variant)
    expect(other.body).toBe(body)
    expect(other.record.metadata).toEqual((await make('article.txt', source)).record.metadata)
  })

  it('really is wrapped for that', () => {
    expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBe(72)
  })
})

describe('plain text', () => {
  it('has no heading at its end, where what stood below it was taken out', async () => {
    const prose = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike.'
    const { record } = await make(
      'article.txt',
      `${prose}\n\nNovember oscar\n\n${prose}\n\nPapa quebec\n\nYour email address will not be published.\n`,
    )
    expect(record.edits.map(({ class: name }) => name)).toContain('removal')
    expect(record.tree.children.map(({ type }) => type)).toEqual([
      ...['paragraph', 'heading', 'paragraph', 'paragraph'],
    ])
  })

  it.each([
    '1992. was a year',
    '# 5',
    '* x',
    '    four leading spaces',
    '[a]: b',
    '<b>x</b>',
    'Title\n---',
    '&amp;',
    '_x_',
    '| a | b |\n|---|---|\n| c | d |',
    '> quoted',
    '```\ncode\n```',
    '![a](b)',
    '+ a',
    'a\\',
    'http://example.com/a_b',
  ])('is no markup: %j', async (text) => {
    const intro = 'Alpha bravo charlie delta echo foxtrot golf hotel.'
    const { body } = await make('alpha.txt', `${intro}\n\n${text}\n\n${intro}\n`)
    const lines = text.split('\n').map((line) => line.trim())
    const shown = renderBlocks(body)
    expect(shown.map(({ type }) => type)).toEqual(shown.map(() => 'paragraph'))
    expect(shown.slice(1, -1).flatMap((block) => block.text.split('\n'))).toEqual(lines)
  })

  it('has tables of figures, speech, addresses and notes line by line, and moves what stands above it', async () => {
    const path = 'archive/harbour-accounts.txt'
    const bytes = readFileSync(new URL(`../sources/${path}`, import.meta.url))
    const { metadata, tree } = (await fairCopy({ path, bytes })).data.record ?? {}
    expect(metadata).toMatchObject({
      title: 'The harbour accounts of the spring',
      subtitle: 'How the town paid for its lamp, and what the herring had to do with it.',
      authors: ['Marit Solberg'],
      byline: 'By Marit Solberg Northport Courier, 14 June 1924',
      dateline: 'NORTHPORT',
      description: expect.stringMatching(/^The committee met .* the ice has gone\.$/),
      date: '1924-06-14',
    })
    const blocks = tree?.children.map((block) => `${block.type}: ${textOf(block).slice(0, 40)}`)
    expect(blocks).toEqual([
      'paragraph: NORTHPORT — The committee met in the cus',
      'code:                  January   February   Ma',
      'paragraph: The figures were accepted without a vote',
      'paragraph: “Who will climb up there?” asked the har',
      'paragraph: Letters about the lamp are to be sent to',
      'paragraph: Harbour Office3 Quay StreetNorthport',
      'paragraph: [1] Minutes of the spring meeting, page ',
      'paragraph: [2] The lamp was put up in 1892, and lit',
    ])
  })

  it.each([
    ['- alpha\n\n* * *\n\n- bravo\n', '-   alpha\n\n---\n\n-   bravo'],
    ['Alpha.\n\n* * *\n\n> bravo\n> charlie\n', 'Alpha.\n\n---\n\n> bravo  \n> charlie'],
    ['Alpha.\n\n> * * *\n>\n> bravo\n> charlie\n', 'Alpha.\n\n---\n\n> bravo  \n> charlie'],
  ])('has a break before what it parts from what is above: %j', async (text, expected) => {
    expect((await make('alpha.txt', text)).body.trim().replaceAll('___', '---')).toBe(expected)
  })

  it('keeps an item of a list whose lines a table goes on behind', async () => {
    const table = `${' '.repeat(35)}3.4\n${'-'.padEnd(21)}-     3.4\n      charlie\n`
    const { body } = await make('alpha.txt', `1. - alpha\n\t◦ bravo\n\n${table}`)
    expect(body).toContain('\n-   bravo\n')
  })

  it.each([
    ['bars and borders', '+------+---+\n| a  b | 1 |\n+------+---+\n| c|d  | 2 |\n+------+---+'],
    ['lines of boxes', '┌──┬────┐\n│茶│ 12 │\n├──┼────┤\n│山│ 13 │\n└──┴────┘'],
    ['cells over several rows', '┌──┬────┐\n│茶│ 12 │\n│  ├────┤\n│山│ 13 │\n└──┴────┘'],
    ['cells over several columns', '+---+---+\n| a | b |\n+   +---+\n| c | d |\n+---+---+'],
    ['a tree of files', 'alpha\n├── bravo  # the first\n│   └── charlie\n└── delta\n    └── echo'],
    ['a tree of typewriters', '.\n|-- bravo\n|   `-- charlie\n`-- delta'],
    ['what a database prints', ' id | name\n----+-------\n  1 | alpha'],
    ['what a shell prints', 'Name    Size\n----    ----\nalpha   12 k\nbravo    3 k'],
    [
      'columns between lines',
      '=====  ======\nalpha  bravo\n=====  ======\nc      d, e f\n=====  ======',
    ],
    ['a box of many lines', `+-----+\n${'| [a] |\n'.repeat(6000)}+-----+`],
  ])('keeps what is drawn as it stands: %s', async (_, table) => {
    const indented = table.replace(/^/gm, '  ')
    for (const text of [table, indented]) {
      const { body } = await make('alpha.txt', `Alpha bravo charlie:\n\n${text}\n\nDelta echo.\n`)
      expect(body).toContain(`\n\n\`\`\`\n${text}\n\`\`\`\n\n`)
    }
  })

  it.each([
    ['alpha:\n>>> b = 1\n>>> b\n1\n', 'alpha:  \n\\>>> b = 1  \n\\>>> b  \n1'],
    ['Alpha:\n> >>> b = 1\n> >>> b\n> 1\n', 'Alpha:\n\n> \\>>> b = 1  \n> \\>>> b  \n> 1'],
    ['Alpha:\n>>> b\n>>> c\n>> d\n> e\n', 'Alpha:\n\n> > > b  \n> > > c\n> >\n> > d\n>\n> e'],
  ])('tells the prompts of Python from quotations: %j', async (text, expected) => {
    expect((await make('alpha.txt', text)).body.trim()).toBe(expected)
  })

  it('keeps the lines of verse', async () => {
    const { body } = await make(
      'poem.txt',
      'The Red Rose\n\nRed the rose,\nblue the sea.\n\nNo more.\n',
    )
    expect(body).toBe('Red the rose,  \nblue the sea.\n\nNo more.\n')
  })
})

describe('characters', () => {
  const filler = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.'
  it.each([
    [
      'a word divided at a soft hyphen',
      'a long Regel\u00ad\nwerk and a Do\u00adnau',
      'a long Regelwerk and a Donau',
    ],
    ['letters with their marks', 'cafe\u0301', 'caf\u00e9'],
    ['misread text', 'itâ€™s a cafÃ©, doesnÃ¢â‚¬â„¢t', 'it’s a café, doesn’t'],
    ['misread text with a mark', 'ï»¿Alpha and itâ€™s', 'Alpha and it’s'],
    ['decomposed and misread text', 'cafeÌ\u0081', 'caf\u00e9'],
    ['a misread zero-width space', 'alpâ€‹ha', 'alpha'],
    ['controls of windows-1252', 'it\u0092s\u0085 gone', 'it’s… gone'],
  ])('that mean %s are written as read, in text and Markdown', async (_, source, text) => {
    for (const path of ['alpha.txt', 'alpha.md']) {
      const { body, record } = await make(path, `${filler}\n\n${source}.\n\n${filler}\n`)
      expect(body).toBe(`${filler}\n\n${text}.\n\n${filler}\n`)
      expect(record.edits.length).toBeGreaterThan(0)
    }
  })

  it('that references stand for are written in text, and tell what stood there', async () => {
    const source = `${filler}\n\nMarks &amp; Spencer, caf&Atilde;&copy;.\n`
    const { body, record } = await make('alpha.txt', source)
    expect(body).toBe(`${filler}\n\nMarks & Spencer, café.\n`)
    expect(record.edits.slice(0, 2)).toMatchObject([
      { before: '&amp;', after: '&', class: 'repair', rules: ['decode-character-references'] },
      { before: '&Atilde;&copy;', after: 'é', class: 'repair' },
    ])
    expect(record.edits[1]?.rules).toEqual(['decode-character-references', 'repair-mojibake'])
  })

  it('that references of Markdown stand for are read like others', async () => {
    const source =
      'Do&shy;nau, cafe&#x301;, caf&Atilde;&copy;, alp&#8203;ha, &auml;&amp;&lt;b&gt;.\n'
    const { body } = await make('alpha.md', source)
    expect(body).toBe('Donau, caf\u00e9, café, alpha, ä&amp;&lt;b&gt;.\n')
  })

  it('that may change how a text reads are kept and reported, once', async () => {
    const source = `${filler}\n\nThe file photo\u202egpj.exe and alph\ufffd.\n`
    for (const path of ['alpha.txt', 'alpha.md']) {
      const { body, record } = await make(path, source)
      expect(body).toContain('photo\u202egpj.exe and alph\ufffd.')
      const rules = record.messages.filter(({ severity }) => severity === 'warning')
      expect(rules.map(({ rule }) => rule).sort()).toEqual([
        'report-bidi-controls',
        'report-lost-characters',
      ])
    }
  })
})

describe('a flood of what is reported', () => {
  it.each([
    ['embeddings', '\u202b', 101],
    ['isolates that end together', '\u2067\u202b', 101],
    ['lost characters', 'a\ufffd ', undefined],
  ])('of %s ends in warnings', async (_, unit, expected) => {
    const text = `Alpha bravo ${unit.repeat(150_000)}\u2069 charlie.`
    for (const path of ['alpha.txt', 'alpha.md']) {
      const { messages } = await fairCopy({ path, bytes: Buffer.from(text) })
      expect(messages.filter(({ fatal }) => fatal === true)).toEqual([])
      const warnings = messages.filter(({ fatal }) => fatal === false)
      if (expected !== undefined) expect(warnings).toHaveLength(expected)
      expect(warnings.length).toBeGreaterThan(0)
    }
  })
})

describe('the record', () => {
  it('tells moved, removed and white space apart where they lie in one another', async () => {
    const source =
      'The Alpha Bravo\n\nShare this article\n\nCharlie delta echo foxtrot golf hotel.\n'
    const { record } = await make('alpha.txt', source)
    expect(record.edits.map((edit) => [edit.class, edit.before, edit.to])).toEqual([
      ['moved', 'The Alpha Bravo', 'title'],
      ['removal', '\n\nShare this article', undefined],
      ['whitespace', '\n\n', undefined],
      ['whitespace', '\n', undefined],
    ])
    expect(replayed(source, record)).toBe(record.text)
  })
})

describe('metadata', () => {
  it('takes the date from the name of the file', async () => {
    const { record } = await make('news/2018-02-26-alpha.txt', 'Alpha bravo charlie.\n')
    expect(record.slug).toBe('news/2018-02-26-alpha')
    expect(record.metadata).toMatchObject({ date: '2018-02-26' })
    expect(record.inferred).toMatchObject({ date: null })
  })

  it('turns template languages off where code holds their tags, and the text none', async () => {
    const off = { render_with_liquid: false, templateEngineOverride: 'md', disableNunjucks: true }
    const inCode = await make('a.md', 'Alpha.\n\n```\n{{ x }}\n```\n')
    expect(inCode.record.metadata).toMatchObject(off)
    expect(inCode.record.inferred).toMatchObject({ render_with_liquid: null })
    const inBoth = await make('a.md', 'Alpha {{ y }}.\n\n```\n{{ x }}\n```\n')
    expect(inBoth.record.metadata).not.toMatchObject(off)
    const inText = await make('a.txt', 'Alpha {{ y }} bravo.\n')
    expect(inText.record.metadata).not.toHaveProperty('disableNunjucks')
    expect(inText.body).toBe('Alpha &#123;&#123; y }} bravo.\n')
    const given = await make('a.md', '---\ndisableNunjucks: false\n---\n\n`{% x %}`\n')
    expect(given.record.metadata).toMatchObject({ ...off, disableNunjucks: false })
  })

  it('orders the known keys first and leaves the author’s as they came', async () => {
    const source =
      '---\nzulu: 1\ntags: [a, "b"]\nversion: 1.10\ntitle: Alpha\nno: "no"\n---\n\nBravo.\n'
    const { markdown, record } = await make('alpha.md', source)
    expect(markdown).toBe(
      '---\ntitle: "Alpha"\ntags:\n  - "a"\n  - "b"\nzulu: 1\nversion: "1.10"\n"no": "no"\n---\n\nBravo.\n',
    )
    expect(record.inferred).toEqual({})
  })

  it.each([
    ['../up', false],
    ['a/b', false],
    ['', false],
    ['alpha-1', true],
    ['ärger', true],
  ])('takes the slug %j: %s', async (slug, isTaken) => {
    const bytes = new TextEncoder().encode(
      `---\ntitle: Alpha\nslug: ${JSON.stringify(slug)}\n---\n\nBravo.\n`,
    )
    const file = await fairCopy({ path: 'alpha.md', bytes })
    expect(file.data.record?.slug).toBe(isTaken ? slug : undefined)
    if (!isTaken)
      expect(file.messages).toMatchObject([{ ruleId: 'invalid-slug', line: 3, fatal: true }])
  })
})

describe('front matter', () => {
  it('runs no code, and says where it stands', async () => {
    const source = '---js\nglobalThis.pwned = true\n---\nAlpha.\n'
    for (const _ of ['once', 'twice']) {
      const file = await fairCopy({ path: 'alpha.md', bytes: new TextEncoder().encode(source) })
      expect(globalThis).not.toHaveProperty('pwned')
      expect(file.data.record).toBeUndefined()
      expect(file.messages).toMatchObject([{ ruleId: 'front-matter-engine', line: 1, fatal: true }])
    }
  })

  it('keeps keys that are settings of publishing systems, and warns of them where they stand', async () => {
    const source = '---\nlayout: post\ndraft: no\ndate: February 2018\ntags: [sea]\n---\n\nAlpha.\n'
    const { record } = await make('a.md', source)
    expect(record.metadata).toMatchObject({ layout: 'post', draft: 'no', date: 'February 2018' })
    const warnings = record.messages.filter(({ rule }) => rule === 'front-matter-clash')
    expect(warnings.map(({ place, text }) => [place?.start.line, text])).toEqual([
      [
        2,
        expect.stringContaining(
          'stops the whole build where there is no template of that name in Eleventy',
        ),
      ],
      [3, expect.stringContaining('“draft”, which stops the whole build in Docusaurus')],
      [4, expect.stringContaining('“date”, which stops the whole build in Eleventy and Jekyll')],
    ])
  })

  it('is reported when broken, each time', async () => {
    const source = '---\ntitle: "Alpha\nbravo: [\n---\nCharlie.\n'
    for (const _ of ['once', 'twice']) {
      const file = await fairCopy({ path: 'alpha.md', bytes: new TextEncoder().encode(source) })
      expect(file.data.record).toBeUndefined()
      expect(file.messages.length).toBeGreaterThan(0)
      expect(file.messages[0]).toMatchObject({ ruleId: 'front-matter-syntax', fatal: true })
      expect(file.messages[0]?.line).toBeGreaterThan(1)
    }
  })

  it('is text where it is prose', async () => {
    const source = '---\nJust a line of prose\n---\nand the rest of it.\n'
    for (const path of ['alpha.txt', 'alpha.md']) {
      const { record } = await make(path, source)
      expect(record.text).toContain('Just a line of prose')
      expect(record.text).toContain('and the rest of it.')
    }
  })
})
