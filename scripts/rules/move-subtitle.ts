import { readLayout } from '../layout/read-layout.ts'
import { findDateLines } from './head/date-lines.ts'
import { findNames } from './head/find-names.ts'
import type { Rule } from './rule.ts'

// In UTF-16 code units: a subtitle is a sentence or two.
const shortest = 20
const longest = 300
const mostBelow = 2000

/**
 * Moves a subtitle to the metadata: what stands between a title and the line that tells who wrote the
 * text or when.
 *
 * Changes:
 * - titled `"How the harbour lost its light.\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"By Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 *
 * Leaves alone:
 * - titled `"How the harbour lost its light.\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: it may be the text.
 * - titled `"The Alpha Bravo News\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: a name.
 * - titled `"The quay in the rain (Photo: Alpha Bravo)\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett."`: a picture.
 * - titled `"A harbour\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: a section.
 * - titled `"By Alpha Bravo of the Charlie\n\n5 April 2018\n\nCharlie delta echo foxtrot golf hotel india."`: this is who wrote it.
 */
export const moveSubtitle: Rule = {
  name: 'move-subtitle',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    if (!Object.hasOwn(metadata, 'title') || Object.hasOwn(metadata, 'subtitle')) return {}
    const end = text.indexOf('\n\n')
    const value = text.slice(0, Math.max(0, end))
    if (value.length < shortest || value.length > longest || value.includes('\n')) return {}
    const isByline = (below: string) => {
      const [line = ''] = below.split('\n', 1)
      return findNames(line) !== undefined || startsWithDate(below)
    }
    const below = text.slice(end + 2, end + 2 + mostBelow)
    if (!isClause(value) || isByline(value) || !isByline(below)) return {}
    return {
      edits: [{ start: 0, end: end + 2, text: '', to: 'subtitle' }],
      inferred: [{ key: 'subtitle', value, start: 0, end }],
    }
  },
}

function startsWithDate(text: string): boolean {
  const [first] = findDateLines({ layout: readLayout(text), structures: [] })
  return first?.line.start === 0
}

/** Names have capitals, and what a picture shows ends with who took it. */
function isClause(line: string): boolean {
  return /(?:^|\s)[\p{Ll}\p{Lo}]/u.test(line) && !/[)\]）]$/.test(line)
}
