import { applyEdits } from '../text/edit.ts'
import { edgeBlocks } from './repetition/edge-blocks.ts'
import type { Rule } from './rule.ts'

/**
 * Removes the blocks at the start and at the end of a text that stand there in many files of the same
 * folder, but for numbers: what a site puts around each of its pages. Only where the config asks for
 * it, since one text then depends on its neighbours.
 *
 * Changes (the other files have “The Alpha” at the start, and “Bravo 14” at the end):
 * - `"The Alpha\n\nCharlie delta.\n\nBravo 15"` → `"\n\nCharlie delta.\n\n"`
 * - `"THE ALPHA\n\nCharlie delta."` → `"\n\nCharlie delta."`
 *
 * Leaves alone:
 * - `"B.\n\nC.\n\nD.\n\nE.\n\nF.\n\nG.\n\nThe Alpha\n\nH.\n\nI.\n\nJ.\n\nK.\n\nL.\n\nM."`: further in it is text.
 * - `"The Alpha\n\nBravo 14"`: nothing would be left.
 * - `"The Alphas\n\nCharlie delta."`: other words.
 */
export const removeRepeatedBlocks: Rule = {
  name: 'remove-repeated-blocks',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text, repeated }) => {
    if (repeated === undefined || repeated.size === 0) return {}
    const found = edgeBlocks(text).filter(({ keys }) => keys.some((key) => repeated.has(key)))
    const edits = found.map(({ start, end }) => ({ start, end, text: '' }))
    return /\S/.test(applyEdits(text, edits)) ? { edits } : {}
  },
}
