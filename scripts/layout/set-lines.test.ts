import { describe, expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'
import { findSetWidth } from './set-lines.ts'
import { joinWraps, partParagraphs } from './unwrap.ts'

const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima'.split(' ')

/** Words of so many columns, about, from the one at `start`. */
function run(columns: number, start: number): string {
  let text = words[start % words.length] ?? ''
  for (let index = start + 1; text.length < columns; index++) {
    text += ` ${words[index % words.length]}`
  }
  return text
}

/** Paragraphs of four lines as a font sets them: some letters are narrower than others. */
function setParagraphs(count: number, columns: number): string[][] {
  return Array.from({ length: count }, (_, paragraph) => {
    const line = (index: number) =>
      run(columns + ((paragraph * 7 + index * 5) % 17), paragraph + index)
    return [`The ${line(0)}`, line(1), line(2), `${run(columns / 2, paragraph)}.`]
  })
}

function unwrapped(text: string): string {
  return joinWraps(partParagraphs(readLayout(text))).text
}

describe('lines that were set in a font', () => {
  const paragraphs = setParagraphs(8, 110)
  const whole = paragraphs.map((lines) => lines.join(' ')).join('\n\n')

  it('are joined to paragraphs, which no blank line has to part', () => {
    expect(unwrapped(paragraphs.map((lines) => lines.join('\n')).join('\n\n'))).toBe(whole)
    expect(unwrapped(paragraphs.flat().join('\n'))).toBe(whole)
  })

  it('leave short lines, headings and code between them as they are', () => {
    const code = '$ alpha --bravo\n$ charlie --delta'
    const [first = [], ...others] = paragraphs
    const text = [first.join('\n'), code, ...others.map((lines) => lines.join('\n'))].join('\n\n')
    expect(unwrapped(text)).toContain(`${first.join(' ')}\n\n${code}\n\n`)
  })

  it.each<[string, string[][]]>([
    ['no wider than who wraps by hand sees', setParagraphs(8, 62)],
    ['few', setParagraphs(2, 110)],
    ['uneven', [4, 5, 7, 9, 12, 15, 19].flatMap((times) => setParagraphs(1, 20 * times))],
  ])('are none where they are %s', (_, others) => {
    const text = others.map((lines) => lines.join('\n')).join('\n\n')
    expect(findSetWidth(readLayout(text).lineBreaks)).toBeUndefined()
  })
})
