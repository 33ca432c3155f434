import { expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

const ferry =
  'The ferry left the quay at six in the morning, as it had done every day since the war, with eleven passengers, two bicycles and a crate of hens, and nobody paid any attention to it at all.'
const evening =
  'By the time that it came back in the evening, the whole town was there to see it, because of what the captain had said on the radio at noon, and because of what he had not said.'

async function copyOf(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
  const file = await fairCopy({ path: 'a.txt', bytes })
  expect(file.messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([])
  const [, , body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(String(file)) ?? []
  return { metadata: file.data.record?.metadata, body }
}

const list = ['-   two bicycles', '-   a crate of hens', '    -   eleven of them', '-   a radio']

it('reads what Google Docs saves as plain text', async () => {
  const { metadata, body } = await copyOf([
    ...['The Quay at Dawn', 'By Anna Berg', '', '', ferry, 'What happened next', `${evening}[1]`],
    ...['This is what they took with them:', '* two bicycles', '* a crate of hens'],
    ...['   * eleven of them', '* a radio', '', '________________', ferry.replace('ferry', 'bus')],
    ...['', '', '________________', '[1] The Northport Gazette, 14 June 2018.'],
  ])
  expect(metadata).toMatchObject({ title: 'The Quay at Dawn', authors: ['Anna Berg'] })
  expect(body).toBe(
    `${[
      ...[ferry, '## What happened next', `${evening}[1]`, 'This is what they took with them:'],
      ...[list.join('\n'), '---', ferry.replace('ferry', 'bus'), '---'],
      '[1] The Northport Gazette, 14 June 2018.',
    ].join('\n\n')}\n`,
  )
})

it('reads what Word saves as plain text', async () => {
  const table = ['Name\tSeats\tHarbour', 'Alpha\t40\tNorthport', 'Bravo\t60\tSouthport']
  const { metadata, body } = await copyOf([
    ...['The Quay at Dawn', 'By Anna Berg', ferry, 'What happened next', evening],
    ...['This is what they took with them:', '•\ttwo bicycles', '•\ta crate of hens'],
    ...['o\televen of them', '•\ta radio', '1.\tFirst they went home.', '2.\tThen they left.'],
    ...table,
    ferry.replace('ferry', 'bus'),
  ])
  expect(metadata).toMatchObject({ title: 'The Quay at Dawn', authors: ['Anna Berg'] })
  expect(body).toBe(
    `${[
      ...[ferry, '## What happened next', evening, 'This is what they took with them:'],
      ...[list.join('\n'), '1.  First they went home.\n2.  Then they left.'],
      ...[`\`\`\`\n${table.join('\n')}\n\`\`\``, ferry.replace('ferry', 'bus')],
    ].join('\n\n')}\n`,
  )
})

it('keeps the lines of subtitles', async () => {
  const cues = [
    ['1', '00:00:01,000 --> 00:00:04,000', 'Hello and welcome to this video', 'about the ferry'],
    ['2', '00:00:04,500 --> 00:00:07,000', 'that left the quay at six'],
  ].map((cue) => cue.join('\n'))
  const { body } = await copyOf(cues.join('\n\n').split('\n'))
  expect(body).toBe(`${cues.join('\n\n').replace(/(?<=.)\n(?=.)/g, '  \n')}\n`)
})
