import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { removeRunningHeads } from './remove-running-heads.ts'

function run(text: string): { left: string; taken: string[] } {
  const input = { text, layout: readLayout(''), dialect: 'plain', metadata: {}, structures: [] }
  const { edits = [] } = removeRunningHeads.run({ ...input, dialect: 'plain' })
  let left = ''
  let from = 0
  for (const { start, end, text: between } of edits) {
    left += text.slice(from, start) + between
    from = end
  }
  return {
    left: left + text.slice(from),
    taken: edits.map((edit) => text.slice(edit.start, edit.end)),
  }
}

/** Twenty lines, so that the page is as long as a printed one. */
const body = Array.from({ length: 20 }, (_, index) => `Line ${index} of it.`).join('\n')

/** A book whose pages have a head or a foot each. */
function book(pages: number, head: (page: number) => string, foot: (page: number) => string) {
  const page = (_: unknown, index: number) =>
    [head(index + 1), `${body}\nEnd of ${index + 1}.`, foot(index + 1)].filter(Boolean).join('\n\n')
  return Array.from({ length: pages }, page).join('\n\f')
}

function plainBook(pages: number): string {
  return Array.from({ length: pages }, (_, index) => `${body}\nEnd of ${index + 1}.`).join('\n\n')
}

describe('what each page repeats', () => {
  const chapter = (page: number) => `Chapter ${Math.ceil(page / 6)}. Alpha ${Math.ceil(page / 6)}`
  const title = 'The Bravo of Charlie'
  const none = () => ''
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']
  it.each<[string, (page: number) => string, (page: number) => string]>([
    ['numbers below', none, (page) => `${page}`],
    ['numbers above', (page) => `${page + 7}`, none],
    [
      'Roman numbers',
      none,
      (page) => ['iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][page - 1]!,
    ],
    ['numbers of all', none, (page) => `Page ${page} of 8`],
    ['a title, and numbers far from it', (page) => `${title}${' '.repeat(40)}${page} / 8`, none],
    [
      'the title left and the chapter right',
      (page) => (page % 2 ? title : 'Chapter 1. Alpha'),
      (page) => `${page}`,
    ],
    ['the chapter above the number', (page) => `${chapter(page)}\n\n${page}`, none],
    ['the number above the chapter', none, (page) => `${page}\n\n${chapter(page)}`],
    [
      'a title beside numbers, one misread',
      (page) => `${title} ${page === 5 ? 4 : page + 9}`,
      none,
    ],
    [
      'a title behind Roman numbers',
      none,
      (page) => `${'xX'[page % 2]}${romans[page - 1]} ${title}`,
    ],
    ['a title that is missing where chapters start', (page) => (page === 4 ? '' : title), none],
  ])('goes: %s', (_, head, foot) => {
    expect(run(book(8, head, foot)).left.replaceAll('\f', '\n')).toBe(plainBook(8))
    const windows = book(8, head, foot).replaceAll('\n', '\r\n')
    expect(run(windows).left.replace(/\r\n|\f/g, '\n')).toBe(plainBook(8))
  })

  it.each<[string, (page: number) => string, (page: number) => string]>([
    ['the name of each chapter', (page) => `Chapter ${page} of Alpha`, none],
    ['a word and a number', (page) => `Exercise ${page}`, none],
    ['a title and a number on few', (page) => (page < 5 ? `${title} ${page}` : ''), none],
    ['words within the page', (page) => `${title}\nand Delta ${page}`, none],
    ['a sentence', () => `${title} was read.`, none],
    ['a word alone', () => 'Note', none],
    ['what a few chapters end with', none, (page) => (page < 5 ? 'and other faults' : '')],
    ['numbers that count no pages', none, (page) => `${page * page}`],
  ])('stays where it is of the text: %s', (_, head, foot) => {
    expect(run(book(8, head, foot)).taken).toEqual([])
  })

  it('stays where it is a heading that pages have within them, too', () => {
    const head = (page: number) => `${title}\n\n${page}\n\nSee also\n\nAlpha ${page}.\n\nSee also`
    const { left } = run(book(8, head, none))
    expect(left.match(/See also/g)).toHaveLength(16)
    expect(left).not.toContain(title)
  })

  it('stays where numbers alone may count poems, one to a page', () => {
    const poems = Array.from(
      { length: 8 },
      (_, index) => `${index + 1}\n\nRed the rose,\nblue the sea.`,
    )
    expect(run(poems.join('\n\f')).taken).toEqual([])
  })

  it('is taken from between a section number and its text', () => {
    const head = (page: number) => `${title}\n\n2.${page}\n\n${page} / 8`
    const { left } = run(book(8, head, none))
    for (let page = 1; page <= 8; page++) expect(left).toContain(`2.${page}\n\nLine 0`)
    expect(left).not.toContain(title)
    expect(left).not.toContain('/ 8')
  })

  it('lets a sentence go on over the page, and no other', () => {
    const pages = ['Alpha bravo', 'went on. Charlie.', 'Delta', 'Echo foxtrot.']
    const text = pages.map((page, index) => `${title}\n\n${page}\n\n${index + 1}`).join('\n\f')
    expect(run(text).left).toBe('Alpha bravo\nwent on. Charlie.\n\nDelta\n\nEcho foxtrot.')
  })
})

it('takes nothing but lines that stand more than once or are numbers', () => {
  const line = fc.constantFrom(
    '',
    '',
    'Alpha bravo',
    'Charlie delta',
    'Echo.',
    '1',
    '2',
    '3',
    'iv',
    'fox golf',
  )
  const page = fc.array(line, { maxLength: 14 })
  const property = fc.property(
    fc.array(page, { maxLength: 9 }),
    fc.boolean(),
    (pages, isNumbered) => {
      const numbered = pages.map((lines, index) => [
        ...lines,
        ...(isNumbered ? ['', `${index + 4}`] : []),
      ])
      // Each line of the text is one of its own, but for those that may be heads.
      const unique = numbered.map((lines, index) =>
        lines.map((text, at) =>
          text === 'fox golf' || text === 'Echo.' ? `${text} ${index}x${at}` : text,
        ),
      )
      const text = unique.map((lines) => lines.join('\n')).join('\f')
      for (const taken of run(text).taken) expect(taken).not.toMatch(/fox|Echo/)
    },
  )
  fc.assert(property, { numRuns: 3000 })
})
