import { describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../contract/record.ts'
import { explainRecord } from './explain.ts'
import { createPaint } from './paint.ts'

const source = 'Alpha bravo\n\ncharlie\ndelta\u001b[2J\n\nShare\n'
const at = { line: 1, column: 1 }
const record = {
  edits: [
    {
      ...at,
      ...{ start: 0, end: 13, before: 'Alpha bravo\n\n', after: '' },
      ...{ class: 'moved', rules: ['lift-title'], to: 'title' },
    },
    {
      ...at,
      ...{ start: 20, end: 21, before: '\n', after: ' ' },
      ...{ class: 'whitespace', rules: ['join-hard-wraps'] },
    },
    {
      ...{ line: 6, column: 1, start: 32, end: 37, before: 'Share', after: '' },
      ...{ class: 'removal', rules: ['remove-page-furniture'] },
    },
  ],
} as unknown as DocumentRecord

describe('explainRecord', () => {
  const plain = explainRecord(source, record, createPaint(false))

  it('shows the text with what was taken, and what was put in its place', () => {
    expect(plain).toContain('[>Alpha bravo>]\n\ncharlie⏎ delta')
    expect(plain).toContain('[-Share-]')
  })

  it('lists each edit that is more than white space, with its place, class and rule', () => {
    expect(plain).toContain('1:1  moved      lift-title → title: Alpha bravo\n')
    expect(plain).toContain('6:1  removal    remove-page-furniture: Share\n')
    expect(plain).not.toContain('whitespace')
  })

  it('counts by rule, and accounts for every character', () => {
    expect(plain).toContain('1  join-hard-wraps\n')
    expect(plain).toContain('characters without blanks: 16 kept, 10 moved, 5 removed, 0 repaired\n')
  })

  it('lets no source reach into the terminal', () => {
    expect(plain).not.toContain('\u001b')
    expect(plain).toContain('\\u001b[2J')
  })

  it('paints what was removed', () => {
    expect(explainRecord(source, record, createPaint(true))).toContain('\u001b[31m')
  })
})
