import { expect, it } from 'vitest'
import { openMadeDocuments } from './made-documents.ts'

it('lists the documents in their order, without what was taken back, and counts them', () => {
  const made = openMadeDocuments()
  made.add('alpha.txt', 'alpha', { words: 3, edits: 1, isReused: false })
  made.add('bravo.txt', 'news/bravo', { words: 40, edits: 20, isReused: true })
  made.add('charlie.md', 'charlie', { words: 500, edits: 0, isReused: true })
  expect(made.totals()).toEqual({ documents: 3, reused: 2, words: 543, edits: 21 })
  made.delete('bravo.txt')
  made.delete('unknown.txt')
  expect([...made]).toEqual([
    ['alpha.txt', 'alpha'],
    ['charlie.md', 'charlie'],
  ])
  expect(made.totals()).toEqual({ documents: 2, reused: 1, words: 503, edits: 1 })
})
