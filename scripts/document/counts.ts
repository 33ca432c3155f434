import type { Counts } from './record.ts'

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, 190 studies). */
const wordsPerMinute = 238

/** Counts of a plain text. The locale is fixed: it changes no word border, but a default one might. */
export function countText(text: string): Counts {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  let words = 0
  // Block by block, since the segmenter copies what it is given.
  for (const block of text.split('\n\n')) {
    for (const { isWordLike } of segmenter.segment(block)) if (isWordLike) words++
  }
  let characters = 0
  for (const _ of text) characters++
  return { words, characters, readingMinutes: Math.ceil(words / wordsPerMinute) }
}
