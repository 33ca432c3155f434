import { isSection } from './head/sections.ts'
import type { Rule } from './rule.ts'
import { hasProseBelow } from './title/has-prose-below.ts'
import { looksLikeTitle } from './title/looks-like-title.ts'
import { joinTitleLines } from './title/title-lines.ts'

/**
 * Moves the name of the section in which an article was published, a line above its title, to the metadata.
 *
 * Changes:
 * - `"ECONOMY\n\nThe quay at dawn and dusk\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"The quay at dawn and dusk\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 *
 * Leaves alone:
 * - `"Harbour\n\nThe quay at dawn and dusk\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: it may be the title.
 * - `"Economy\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: so it may be here.
 * - `"News\n\nThe quay at dawn and dusk\n\nThe harbour in the evening"`: a list of titles.
 */
export const moveSection: Rule = {
  name: 'move-section',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    if (Object.hasOwn(metadata, 'section') || Object.hasOwn(metadata, 'mail')) return {}
    const end = text.indexOf('\n\n')
    const value = text.slice(0, Math.max(0, end))
    if (end < 0 || !isSection(value)) return {}
    const below = text.indexOf('\n\n', end + 2)
    if (below < 0) return {}
    const title = joinTitleLines(text.slice(end + 2, below).split('\n'))
    if (title === undefined || !looksLikeTitle(title)) return {}
    if (!hasProseBelow(text, below)) return {}
    return {
      edits: [{ start: 0, end: end + 2, text: '', to: 'section' }],
      inferred: [{ key: 'section', value, start: 0, end }],
    }
  },
}
