import type { Block } from './read-blocks.ts'
import { countSentenceEndsWithin, partsSentences } from './sentences.ts'
import { isExplained } from './wrap-width.ts'

/**
 * Whether most sentences of a wrapped text end a paragraph. Then so does one that ends where the
 * line happens to be full, for the end of a paragraph is as often there as that of a sentence within.
 */
export function endsParagraphsWithSentences(blocks: readonly Block[]): boolean {
  let ends = 0
  for (const { open, width } of blocks) {
    if (width === undefined) continue
    for (const pair of open) {
      if (!isExplained(pair, width) && partsSentences(pair.before.text, pair.after.text)) ends++
    }
  }
  for (const { lines, width } of blocks) {
    if (width === undefined) continue
    for (const { text } of lines) {
      // Mostly, paragraphs are parted otherwise, and no sentence need be counted.
      if (ends <= 0) return false
      ends -= countSentenceEndsWithin(text)
    }
  }
  return ends > 0
}
