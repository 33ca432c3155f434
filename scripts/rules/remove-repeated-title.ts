import { endsSentence } from '../layout/sentences.ts'
import type { Edit } from '../text/edit.ts'
import type { Rule } from './rule.ts'

// In blocks, and in UTF-16 code units of their lines: what stands between a title and its repetition is the way to the
// page, buttons, who wrote it and when.
const mostBetween = 6
const longestLine = 100

/**
 * Removes what says the title once more above the text: pages have it in their names, in the way that leads to them,
 * and as a heading. The title itself is in the metadata.
 *
 * Changes:
 * - titled `"Bravo\n\nAlpha\n\nCharlie delta echo."` → `"Bravo\n\nCharlie delta echo."`
 *
 * Leaves alone:
 * - titled `"Bravo charlie delta echo.\n\nAlpha\n\nFoxtrot golf hotel."`: a part of the text has its name.
 * - titled `"Bravo\n\nAlpha"`: nothing stands below it.
 * - titled `"Alpha bravo\n\nCharlie delta echo."`: other words.
 */
export const removeRepeatedTitle: Rule = {
  name: 'remove-repeated-title',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const { title } = metadata
    if (typeof title !== 'string' || title === '' || Object.hasOwn(metadata, 'mail')) return {}
    return { edits: findRepeats(text, title) }
  },
}

/** Each with the blank line below it. */
function findRepeats(text: string, title: string): Edit[] {
  const found: Edit[] = []
  let start = 0
  for (let between = 0; between <= mostBetween; between++) {
    const end = text.indexOf('\n\n', start)
    if (end < 0) break
    const block = text.slice(start, end)
    if (block === title) found.push({ start, end: end + 2, text: '' })
    else if (block.split('\n').some(isText)) break
    start = end + 2
  }
  return found
}

function isText(line: string): boolean {
  return line.length > longestLine || endsSentence(line)
}
