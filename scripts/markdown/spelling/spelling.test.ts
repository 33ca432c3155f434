import type { Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createPrintOptions } from '../print-options.ts'
import { remarkGfmPrinting } from '../remark-gfm-printing.ts'
import { remarkPlainText } from '../remark-plain-text.ts'
import { portabilities } from './portability.ts'
import { spellings } from './spellings.ts'

const printers = portabilities.map((portability) =>
  unified()
    .use(remarkPlainText)
    .use(remarkStringify, createPrintOptions({ portability }))
    .use(remarkGfmPrinting),
)

/** A text, spelled for CommonMark, for GitHub, and for everybody. */
function spelled(text: string): string[] {
  return printers.map((printer) => printer.stringify(printer.parse(text) as Root).trimEnd())
}

describe('plain text is spelled for CommonMark, for GitHub, for everybody', () => {
  it.each([
    ['1992. It was', '1992\\. It was', '1992\\. It was', '1992\\. It was'],
    ['a. It was', 'a. It was', 'a. It was', 'a\\. It was'],
    ['#5 of it', '#5 of it', '#5 of it', '\\#5 of it'],
    ['---', '&#45;&#45;&#45;', '&#45;&#45;&#45;', '&#45;&#45;&#45;'],
    [': a thing', ': a thing', ': a thing', '&#58; a thing'],
    ['import x', 'import x', 'import x', '&#105;mport x'],
    ['[a]: b', '\\[a]: b', '\\[a]: b', '\\[a]: b'],
    ['{{ x }}', '{{ x }}', '{{ x }}', '&#123;&#123; x }}'],
    ['a~b~c', 'a~b~c', 'a&#126;b&#126;c', 'a&#126;b&#126;c'],
    ['a<b', 'a&#60;b', 'a&#60;b', 'a&#60;b'],
    ['i <3 u', 'i <3 u', 'i <3 u', 'i &#60;3 u'],
    ['@user', '@user', '@user', '&#64;user'],
    ['C:\\temp', 'C:\\temp', 'C:\\temp', 'C:&#92;temp'],
    ['a_b_c', 'a\\_b\\_c', 'a\\_b\\_c', 'a\\_b\\_c'],
    [
      'https://x.org/_a_',
      'https://x.org/\\_a\\_',
      'https&#58;//x.org/\\_a\\_',
      'https&#58;//x.org/\\_a\\_',
    ],
  ])('%s', (text, ...wanted) => {
    expect(spelled(text)).toEqual(wanted)
  })
})

describe('plain text has no escape where nobody needs it', () => {
  it.each([
    ...['AT&T and a & b', 'snake_case', '5 * 3 = 15', 'C# and F#', 'a < b > c', 'it’s “so” – …'],
    ...[
      "it's 'so' -- ...",
      'me@example.com',
      'https://example.com/a_b?c=1&d=2#e',
      'at 12:30 [1] (2)',
    ],
    ...['a footnote*', '$5 each', 'Key: value', '1.5 metres', 'a ` b', '50 % of it', 'a -> b => c'],
    ...['http://example.com/~me/a_b_c', '[t] and [t][r]', 'x_ y', '– he said'],
  ])('%s', (text) => {
    expect(spelled(text)).toEqual([text, text, text])
  })
})

it('has no spelling without its reason', () => {
  for (const { misread, at } of spellings) {
    expect(misread).not.toBe('')
    expect(at.flags).toContain('g')
  }
})
