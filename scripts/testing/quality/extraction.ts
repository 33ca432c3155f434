import { readdirSync } from 'node:fs'
import { casePath } from '../cases.ts'
import { type Copy, countCommon, type Figure, f1, mean } from './measure.ts'
import { readCase } from './read-case.ts'

/** What extractors left of pages, from the cleanest to the whole page; what F1 is to be reached. */
const inputs = [
  ['raw.newspaper.txt', 0.962],
  ['raw.readability_js.txt', 0.956],
  ['raw.html-text.txt', 0.89],
  ['raw.txt', 0.86],
] as const

const set = 'dev/article-extraction'

/**
 * How much of the text of an article is in the copy, and how little else: F1 of the runs of four
 * words. `fidelity` is the share of the words of the copy that stand in the source in that order.
 */
export async function measureExtraction(copy: Copy): Promise<Figure[]> {
  const figures: Figure[] = []
  const fidelities: number[] = []
  for (const [input, reach] of inputs) {
    const precisions: number[] = []
    const recalls: number[] = []
    for (const id of readdirSync(casePath(set))) {
      const raw = readCase(`${set}/${id}/${input}`)
      const expected = readCase(`${set}/${id}/expected.txt`)
      if (raw === undefined || expected === undefined) continue
      const words = wordsOf((await copy('article.txt', raw))?.text ?? '')
      const wanted = shingles(wordsOf(expected))
      const given = shingles(words)
      const common = countCommon(wanted, given)
      if (given.length > 0) precisions.push(common / given.length)
      if (wanted.length > 0) recalls.push(common / wanted.length)
      fidelities.push(shareInOrder(words, wordsOf(raw)))
    }
    const [precision, recall] = [mean(precisions), mean(recalls)]
    figures.push({ measure: `${input}: F1 of four words`, value: f1(precision, recall), reach })
    figures.push({ measure: `${input}: recall`, value: recall })
  }
  return [
    ...figures,
    { measure: 'fidelity, the lowest of all', value: Math.min(...fidelities), reach: 1 },
  ]
}

function wordsOf(text: string): string[] {
  const visible = text.replace(/[\u00ad\u200b\ufeff\u2060]/g, '').normalize('NFC')
  return visible.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function shingles(words: readonly string[]): string[] {
  if (words.length === 0) return []
  const count = Math.max(1, words.length - 3)
  return Array.from({ length: count }, (_, index) => words.slice(index, index + 4).join(' '))
}

/** Each word is looked for behind the one before it. */
function shareInOrder(words: readonly string[], source: readonly string[]): number {
  const places = new Map<string, number[]>()
  for (const [index, word] of source.entries())
    places.set(word, [...(places.get(word) ?? []), index])
  let last = -1
  let found = 0
  for (const word of words) {
    const place = places.get(word)?.find((index) => index > last)
    if (place === undefined) continue
    last = place
    found++
  }
  return words.length === 0 ? 1 : found / words.length
}
