import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'
import { prose } from './testing/prose.ts'

/** The lines of a paragraph as `fold -s` of GNU parts them: each has so many bytes of UTF-8 at the most. */
function foldBytes(paragraph: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    // A blank that would be the last of a line goes with it.
    if (line !== '' && Buffer.byteLength(`${line} ${word}`) >= width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

const languages = ['cs', 'de', 'el', 'en', 'fr', 'hu', 'pl', 'ru', 'tr', 'uk', 'vi']

describe.each(languages)('a text in %s that was wrapped at bytes', (language) => {
  it.each([48, 60, 72])('at %i of them has its paragraphs', async (width) => {
    const [first = '', second = ''] = (prose[language] ?? '').split('\n\n')
    const paragraphs = [`${first} ${second}`, `${second} ${first} ${second}`, `${second} ${first}`]
    const bytes = Buffer.from(paragraphs.map((each) => foldBytes(each, width)).join('\n\n'))
    const { data } = await fairCopy({ path: 'a.txt', bytes })
    expect(data.record?.text.split('\n\n')).toEqual(paragraphs)
  })
})
