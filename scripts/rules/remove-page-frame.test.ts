import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { joinWraps, partParagraphs } from '../layout/unwrap.ts'
import { casePath, hasCases } from '../testing/cases.ts'
import { removePageFrame } from './remove-page-frame.ts'

/** What the rule takes out of a text whose lines are joined. */
function taken(text: string): string[] {
  const layout = joinWraps(partParagraphs(readLayout(text.replace(/\r\n?/g, '\n'))))
  const joined = layout.text
  const { edits = [] } = removePageFrame.run({
    ...{ text: joined, layout, dialect: 'plain', metadata: {}, structures: [] },
  })
  return edits.map(({ start, end }) => joined.slice(start, end))
}

/** The texts of articles without a page around them. */
function cleanTexts(): string[] {
  const unwrap = ['cases', 'verse'].flatMap((name) =>
    JSON.parse(readFileSync(casePath(`dev/unwrap/${name}.json`), 'utf8')).map(
      ({ raw }: { raw: string }) => raw,
    ),
  )
  const pages = casePath('dev/readability')
  const paths = readdirSync(pages).flatMap((page) =>
    ['clean.w3m.txt', 'clean.lynx.txt', 'expected.txt'].map((name) => `${pages}/${page}/${name}`),
  )
  return [
    ...unwrap,
    ...paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8')),
  ]
}

describe('the frame of a page', () => {
  it.skipIf(!hasCases)('is found around no article that stands alone', () => {
    const texts = cleanTexts()
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.flatMap(taken)).toEqual([])
  })

  it('is told once, with the number of pieces', () => {
    const menu = ['Home', 'News', 'Contact', 'Log in', 'Subscribe', 'Search', 'About us', 'Video']
    const prose = 'The harbour was quiet in the morning, and the boats lay still.'
    const text = [...menu, ...menu, prose, prose, prose, 'Privacy Policy', 'Terms of Use'].join(
      '\n\n',
    )
    const layout = readLayout(text)
    const input = { text, layout, dialect: 'plain', metadata: {}, structures: [] } as const
    const { edits = [], findings = [] } = removePageFrame.run(input)
    expect(edits).toHaveLength(2)
    expect(findings.map(({ severity, text }) => [severity, /2 pieces/.test(text)])).toEqual([
      ['note', true],
    ])
  })

  const menu = ['Home', 'News', 'Contact', 'Log in', 'Subscribe']
  const labels = Array.from({ length: 20 }, (_, index) => `Alpha ${index}`)
  const prose = 'The harbour was quiet in the morning, and the boats lay still.'
  const row = ['Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot']
  const chapter = [...row, prose, prose, prose, prose]

  it.each<[string, string[]]>([
    ['a long text that says a few words of menus', [...menu, ...Array(200).fill(chapter).flat()]],
    [
      'a manual most of which is prose in many parts',
      [
        ...menu,
        ...labels,
        ...Array(40)
          .fill([...row, prose])
          .flat(),
        prose,
        prose,
        prose,
      ],
    ],
    ['a list of words', [...menu, ...labels]],
    [
      'a text with hardly a menu around it that prose stands in, too',
      [...menu.slice(0, 4), ...labels, prose, ...labels, prose, prose, prose, prose],
    ],
  ])('is none around %s', (_, lines) => {
    expect(taken(lines.join('\n\n'))).toEqual([])
  })

  it('is found around prose where prose of other articles stands in it', () => {
    const teasers = [prose, ...labels.slice(0, 9), prose]
    const text = [...menu, ...labels, ...teasers, ...labels, prose, prose, prose, 'Privacy Policy']
    expect(taken(text.join('\n\n')).length).toBeGreaterThan(0)
  })

  const items = Array.from(
    { length: 20 },
    (_, index) =>
      `Item ${index} tells of a change that the harbour has seen since the spring of last year`,
  )

  it('is none where the article is a list whose items end without a mark', () => {
    const text = [...menu, ...labels, ...items, ...labels, prose, 'Privacy Policy', 'Terms of Use']
    expect(taken(text.join('\n\n'))).toEqual([])
  })

  const title = 'Why the Harbour Stayed Closed'
  const buttons = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel']
  it.each<[string, string[]]>([
    ['above who wrote it', [title, 'By Anna Berg', ...buttons]],
    ['below when it was written', ['14 June 2018', title, ...buttons]],
  ])('leaves a title %s, however many buttons stand above the text', (_, head) => {
    const text = [...menu, ...labels, ...head, prose, prose, prose, prose, 'Privacy Policy']
    expect(taken(text.join('\n\n')).join('')).not.toContain(title)
  })

  it('leaves a title at the start of a page, above names and buttons', () => {
    const head = [title, 'What nobody had said', 'Anna Berg', 'Anna Berg', '·', 'Follow', '·']
    const text = [...head, '5 min read', '14 June 2018', ...buttons, prose, prose, prose, prose]
    const gone = taken([...text, 'Privacy Policy', ...menu, ...labels].join('\n\n'))
    expect(gone.join('')).toContain('Privacy Policy')
    expect(gone.join('')).not.toContain(title)
  })

  it('leaves the start of an article that links to others part from the rest', () => {
    const start = Array.from({ length: 4 }, (_, index) => `${prose} Part ${index}.`)
    const text = [...menu, ...labels, title, ...start, ...labels, prose, prose, prose, prose, prose]
    expect(taken(text.join('\n\n')).join('')).not.toContain('Part')
  })

  it('starts at no entry of a menu', () => {
    const text = [...menu, ...labels, '* Alpha bravo charlie', title, prose, prose, prose, prose]
    expect(taken(text.join('\n\n')).join('')).toContain('* Alpha bravo charlie')
  })
})
