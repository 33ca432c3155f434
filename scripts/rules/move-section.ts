import { isSection } from './head/sections.ts'
import type { Rule } from './rule.ts'
import { looksLikeTitle } from './title/looks-like-title.ts'

// In UTF-16 code units: prose. Between it and the title may stand a summary, who wrote the text, and when.
const proseLength = 140
const mostBetween = 8

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
    if (below < 0 || !looksLikeTitle(text.slice(end + 2, below))) return {}
    if (!hasProse(text, below + 2)) return {}
    return {
      edits: [{ start: 0, end: end + 2, text: '', to: 'section' }],
      inferred: [{ key: 'section', value, start: 0, end }],
    }
  },
}

function hasProse(text: string, from: number): boolean {
  let start = from
  for (let between = 0; between <= mostBetween && start < text.length; between++) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end - start >= proseLength) return true
    start = end + 2
  }
  return false
}
