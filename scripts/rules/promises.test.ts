import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../markdown/parse.ts'
import type { Edit } from '../text/edit.ts'
import { trace } from '../text/traced-text.ts'
import { applyRules } from './apply-rules.ts'
import { planRules } from './plan-rules.ts'
import type { Rule } from './rule.ts'

/** Applies one edit by a rule of Markdown that asks for the tree, as most of those do. */
function apply(text: string, edit: Edit, promise: Pick<Rule, 'keeps' | 'keepsBlocks'>): string {
  const rule: Rule = {
    ...{ name: 'alpha', class: 'whitespace', dialects: ['markdown'], ...promise },
    run: ({ tree }) => ({ edits: tree === undefined ? [] : [edit] }),
  }
  const plan = planRules([rule], 'markdown')
  const options = { dialect: 'markdown', metadata: {}, parse: parseMarkdown } as const
  return applyRules(trace(text), plan, options).traced.text
}

describe('a rule that breaks a promise', () => {
  const blocks = { keeps: 'all-but-whitespace', keepsBlocks: true } as const

  it('has the document refused for a letter', () => {
    expect(() => apply('alpha', { start: 0, end: 1, text: 'A' }, { keeps: 'letters' })).toThrow(
      'Unexpected edit of "a" to "A" by alpha, which promises to keep letters',
    )
  })

  it.each([
    ['alpha  \n*\nbravo', { start: 9, end: 10, text: ' ' }, 'break'],
    ['alpha\n\n    bravo', { start: 7, end: 10, text: '' }, 'code'],
    ['- alpha\n  - bravo', { start: 8, end: 10, text: '' }, 'list'],
    ['1. alpha', { start: 2, end: 3, text: '' }, 'list'],
    ['# alpha', { start: 1, end: 2, text: '' }, 'heading'],
    ['| a |\n| :- |', { start: 9, end: 9, text: ' ' }, 'table'],
    ['`alpha bravo`', { start: 6, end: 7, text: '  ' }, 'inlineCode'],
    ['[alpha](<bravo charlie>)', { start: 14, end: 15, text: '  ' }, 'link'],
  ])('has %j refused for a block that becomes another', (text, edit, type) => {
    expect(apply(text, edit, { keeps: blocks.keeps })).not.toBe(text)
    expect(() => apply(text, edit, blocks)).toThrow(
      `Unexpected edits by alpha that make something else of this ${type}, expected the same blocks`,
    )
  })

  it('may change the white space of text, and move a block as a whole', () => {
    expect(apply('alpha\nbravo', { start: 5, end: 6, text: ' ' }, blocks)).toBe('alpha bravo')
    const label = { start: 6, end: 7, text: ' ' }
    expect(apply('[alpha\nbravo]\n\n[alpha bravo]: /url', label, blocks)).toContain(
      '[alpha bravo]\n',
    )
    const title = { start: 0, end: 9, text: '', to: 'title' }
    expect(apply('# Alpha\n\nbravo', title, { ...blocks, keeps: 'nothing' })).toBe('bravo')
  })
})
