import { wholeSentences } from '../layout/sentences.ts'
import { createIsWithin } from '../text/edits-within.ts'
import { isUnspaced } from '../text/scripts.ts'
import { sortStructures } from '../text/structure.ts'
import { readFirstParagraph } from './head/head-lines.ts'
import { isOfRights } from './head/rights.ts'
import type { Rule } from './rule.ts'

// In UTF-16 code units: what most systems and search engines show of a description.
const shortest = 50
const shortestUnspaced = 25
const longest = 200

/**
 * Reads a description from the start of the first paragraph: as many whole sentences as fit into 200
 * characters. The words stay in the text.
 *
 * Changes nothing, but infers:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima. Mike."` infers `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima. Mike."`
 * - `"Dear Alpha,\n\nBravo charlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Bravo charlie delta echo foxtrot golf hotel india juliett kilo lima."`
 *
 * Leaves alone:
 * - `"Alpha bravo charlie."`: that says too little.
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima, mike november oscar papa quebec romeo sierra tango uniform victor whiskey, xray yankee zulu, and alpha bravo charlie delta echo foxtrot golf hotel india."`: the first sentence is too long, and none is cut.
 * - `"Permission is granted to copy this alpha, and to change it, wherever this notice stands."`: that says nothing of the text.
 */
export const readDescription: Rule = {
  name: 'read-description',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ layout, metadata, structures }) => {
    const paragraph = readFirstParagraph(layout)
    if (paragraph === undefined || Object.hasOwn(metadata, 'description')) return {}
    const isPart = createIsWithin(sortStructures(structures))
    if (isPart(paragraph.start)) return {}
    const from = endOfDateline(paragraph.text, metadata['dateline'])
    const value = wholeSentences(paragraph.text.slice(from), longest)
    const least = isUnspaced(value) ? shortestUnspaced : shortest
    if (value.length < least || isOfRights(value)) return {}
    const start = paragraph.start + from
    return { inferred: [{ key: 'description', value, start, end: start + value.length }] }
  },
}

/** Where the first sentence starts: what a dateline says is metadata, too. */
function endOfDateline(text: string, dateline: unknown): number {
  if (typeof dateline !== 'string' || !text.startsWith(dateline)) return 0
  const dash = /^\.?[\s—–=-]+/.exec(text.slice(dateline.length))?.[0] ?? ''
  return dateline.length + dash.length
}
