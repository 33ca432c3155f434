import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'parts.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

const prose =
  'The depths were taken twice a year between 1992 and 2017, at 412 points of the basin. They were found to be the same.'

describe('a law', () => {
  it('has a title of two words above its first section, and no headings within its sentences', async () => {
    const copy = await copyOf(
      `HARBOUR RULES\n\n1. Definitions\n\n1.1 ${prose}\n\n2. Entrance\n\n2.1 No ship may enter the harbour\n\n(a) without the leave of the harbour master;\n(b) while a red light is shown at the southern mole.\n\n2.2 ${prose}\n`,
    )
    expect(copy).toContain('title: "HARBOUR RULES"\n')
    expect(copy).toContain('\n## 1. Definitions\n')
    expect(copy).toContain('\n## 2. Entrance\n\n2.1 No ship may enter the harbour\n\n\\(a) without')
  })
})

describe('a paper', () => {
  it.each(['[3]', '(3)', '*', '³', '†', '[12][13]'])(
    'has sentences with the mark of a note, which are no headings: %s',
    async (note) => {
      const text = `Sand in Northern Basins\n\n${prose}\n\nMethods\n\n${prose}\n\nIn the north it is about four centimetres a year.${note}\n\n${prose}\n\nResults\n\n${prose}\n`
      const copy = await copyOf(text)
      expect(copy).toContain('\n## Methods\n')
      expect(copy).toContain('\n\nIn the north it is about four centimetres a year.')
    },
  )
})

describe('a play', () => {
  it('says who speaks, which is no heading', async () => {
    const copy = await copyOf(
      `THE QUAY AT DAWN\n\nSCENE 1\n\n${prose}\n\nANNA. And the crane?\n\nOTTO. The crane fell. ${prose}\n\nSCENE 2\n\n${prose}\n`,
    )
    expect(copy).toContain('\n## SCENE 1\n')
    expect(copy).toContain('\n\nANNA. And the crane?\n\nOTTO.')
  })
})

describe('an article of Japan', () => {
  it('has headings behind a mark', async () => {
    const text = '浚渫は続いている。北の入り江では、毎年およそ四センチずつ浅くなっている。'
    const copy = await copyOf(
      `夜明けの埠頭\n\n${text}${text}\n\n■砂との戦い\n\n${text}${text}\n\n■風との戦い\n\n${text}${text}\n`,
    )
    expect(copy).toContain('\n\n## ■砂との戦い\n\n')
    expect(copy).toContain('\n\n## ■風との戦い\n\n')
  })
})

describe('an essay', () => {
  const part =
    'They go down to the sea in ships, that do business in great waters, and see the works of the deep.'
  it.each([
    ['1', '2', '3'],
    ['I.', 'II.', 'III.'],
  ])('has parts with a number alone above each: %s', async (...numbers) => {
    const parts = numbers.map((number) => `${number}\n\n${part} ${part}\n`).join('\n')
    const copy = await copyOf(`The tide that never turned\n\n${parts}`)
    for (const number of numbers) expect(copy).toMatch(new RegExp(`\n## ${number[0]}`))
    const notes = parts.replaceAll(`${part} ${part}`, 'Halloran, p. 14, and Petrov.')
    expect(await copyOf(`The tide that never turned\n\n${part} ${part}\n\n${notes}`)).not.toContain(
      '## ',
    )
  })
})

describe('a poem', () => {
  it('was written by who is named above it', async () => {
    const stanza =
      'The quay at dawn is grey and wide,\nThe gulls go out upon the tide,\nAnd nobody is there to see\nThe lamp go out, but you and me.'
    const copy = await copyOf(`The Quay at Dawn\n\nby Otto Brandt\n\n${stanza}\n\n${stanza}\n`)
    expect(copy).toContain('title: "The Quay at Dawn"\nauthors:\n  - "Otto Brandt"\n')
    expect(copy).toContain('\n---\n\nThe quay at dawn is grey and wide,  \n')
  })
})
