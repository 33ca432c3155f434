import { createIsWithin } from '../text/edits-within.ts'
import { sortStructures } from '../text/structure.ts'
import type { Rule } from './rule.ts'
import { findHeadings } from './structure/find-headings.ts'
import { depthOf } from './structure/heading-depth.ts'

/** One may be the title. */
const fewestDrawn = 2

/**
 * Marks the headings of sections: short lines on their own, further out than the paragraphs if any
 * are, that stand above text, end no sentence and say nothing that other short lines say; between the title
 * and the first paragraph, only the first of a series.
 *
 * Changes nothing but the kind of the block:
 * - `"Alpha bravo charlie.\n\nDelta echo\n\nFoxtrot golf hotel."` marks `"Delta echo"`
 * - `"Alpha bravo charlie.\n\n2.1 Delta\n\nEcho foxtrot golf."` marks `"2.1 Delta"`
 * - `"山上有茶，山下有水。\n\n茶山\n\n人在山水之间，看茶听水。"` marks `"茶山"`
 * - `"   Alpha bravo charlie.\n\nDelta echo\n\n   Foxtrot\n\n   Golf hotel india."` marks `"Delta echo"`
 *
 * Leaves alone:
 * - `"Alpha.\n\nBravo charlie"`: a heading has text below it.
 * - `"Alpha.\n\nBravo\n\nCharlie\n\nDelta\n\nEcho\n\nFoxtrot golf."`: a list, or verse.
 * - `"Alpha.\n\nBravo\n---\n\nCharlie delta."`: the row below it may be a break.
 * - `"Alpha.\n\n“Who are you, bravo?”\n\nCharlie delta."`: somebody speaks.
 * - `"Alpha.\n\nWho is bravo?\n\nCharlie delta."`: so may the author.
 * - `"Alpha.\n\nThis is bravo:\n\nCharlie delta."`: the words before what they announce.
 * - `"Alpha.\n\nRelated: Bravo charlie\n\nDelta echo."`: a label.
 * - `"Alpha.\n\n[Bravo charlie]\n\nDelta echo."`: the place of a picture.
 * - `"BRAVO, CHARLIE\n\nAlpha delta echo foxtrot golf hotel india juliett kilo lima mike."`: where it was written.
 * - `"Alpha.\n\n14 June 2018\n\nDelta echo."`: a date.
 * - `"Alpha.\n\nand so on\n\nDelta echo."`: a part of a sentence.
 * - `"Alpha.\n\nBest regards\n\nBravo\n\n-- \nCharlie delta."`: the end of a letter.
 * - `"Alpha.\n\nHi Bravo\n\nCharlie delta."`: the start of one.
 * - `"Alpha.\n\nBravo\n\n-----Original Message-----\nDelta echo."`: the name of whoever wrote what stands above.
 * - `"Alpha.\n\nClick here\n\nhttps://charlie.example/delta"`: what an address is for.
 * - `"Alpha.\n\n1992. was bravo\n\nDelta echo."`: so is this.
 */
export const markHeadings: Rule = {
  name: 'mark-headings',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ layout, structures, metadata }) => {
    // Whoever draws lines below headings does so below all.
    if (structures.filter(({ type }) => type === 'heading').length >= fewestDrawn) return {}
    const isTaken = createIsWithin(sortStructures(structures))
    const { lines } = layout
    const taken = lines.map(({ start }) => isTaken(start))
    // An answer stands above what it quotes.
    const answered = Object.hasOwn(metadata, 'mail') ? structures : []
    const quoted = answered.filter(({ type }) => type === 'blockquote' || type === 'thematicBreak')
    const others = new Set(quoted.map(({ start }) => start))
    return {
      structures: findHeadings(lines, taken, others).map(({ start, end, text: heading }) => ({
        type: 'heading',
        depth: depthOf(heading),
        start,
        end,
      })),
    }
  },
}
