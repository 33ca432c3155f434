import { readLayout } from '../layout/read-layout.ts'
import { findDateLines } from './head/date-lines.ts'
import { daysOfLine } from './head/days-of-line.ts'
import { findNames } from './head/find-names.ts'
import type { Rule } from './rule.ts'
import { hasDayBelow } from './title/above-title.ts'

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
 * - titled `"How the harbour lost its light.\n\n14 June 2018\n\nCharlie delta echo.\n\n15 June 2018\n\nFoxtrot golf."`: a diary.
 * - titled `"By Alpha Bravo of the Charlie\n\n5 April 2018\n\nCharlie delta echo foxtrot golf hotel india."`: this is who wrote it.
 */
export const moveSubtitle: Rule = {
  name: 'move-subtitle',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, layout, metadata }) => {
    if (!Object.hasOwn(metadata, 'title') || Object.hasOwn(metadata, 'subtitle')) return {}
    const end = text.indexOf('\n\n')
    const value = text.slice(0, Math.max(0, end))
    if (value.length < shortest || value.length > longest || value.includes('\n')) return {}
    const below = text.slice(end + 2, end + 2 + mostBelow)
    if (!isClause(value) || isNamed(value) || isDated(value)) return {}
    if (!isNamed(below) && !isDated(below)) return {}
    if (!isNamed(below) && hasDayBelow(layout, end + 2)) return {}
    return {
      edits: [{ start: 0, end: end + 2, text: '', to: 'subtitle' }],
      inferred: [{ key: 'subtitle', value, start: 0, end }],
    }
  },
}

function isNamed(text: string): boolean {
  return findNames(firstLine(text)) !== undefined
}

function isDated(text: string): boolean {
  if (daysOfLine(firstLine(text)).length > 0) return true
  const [first] = findDateLines({ layout: readLayout(text), structures: [], metadata: {} })
  return first?.line.start === 0
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1)
  return line
}

/** Names have capitals, and what a picture shows ends with who took it. */
function isClause(line: string): boolean {
  return /(?:^|\s)[\p{Ll}\p{Lo}]/u.test(line) && !/[)\]）]$/.test(line)
}
