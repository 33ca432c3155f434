import type { Edit } from '../text/edit.ts'
import type { Rule } from './rule.ts'
import { isGreeting } from './structure/letter-lines.ts'
import { hasDayBelow } from './title/above-title.ts'
import { hasProseBelow } from './title/has-prose-below.ts'
import { partsOfHead } from './title/head-parts.ts'

/**
 * Puts blank lines between the title of a text and what stands right beside it: the section, a summary, who wrote the
 * text, and when.
 *
 * Changes:
 * - `"The quay at dawn\nBy Charlie Delta\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"The quay at dawn\n\nBy Charlie Delta\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 * - `"OPINION\nThe quay at dawn\nBy Charlie Delta\n14 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"OPINION\n\nThe quay at dawn\n\nBy Charlie Delta\n14 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 * - `"14 June 2018\nThe quay at\ndawn\nWho has gone there is told.\nCharlie Delta\ncharlie@delta.example\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"14 June 2018\n\nThe quay at\ndawn\n\nWho has gone there is told.\n\nCharlie Delta\ncharlie@delta.example\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 *
 * Leaves alone:
 * - `"The quay at dawn\nIn the evening light\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: verse.
 * - `"Charlie Delta Echo\n12 Water Lane\n14 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: the head of a letter.
 * - `"12 Water Lane\n14 June 2018\n\nDear Charlie,\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: so is this.
 * - `"The quay at dawn\n14 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha.\n\nThe square at noon\n\n15 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: a diary, of which it is an entry.
 * - `"The quay at dawn\nBy Charlie Delta\n\nDelta echo."`: nothing stands below it.
 */
export const partHeadLines: Rule = {
  name: 'part-head-lines',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text, layout, metadata, structures }) => {
    if (Object.hasOwn(metadata, 'mail')) return {}
    const head = readHead(text)
    if (head === undefined || structures.some(({ start }) => start < head.end)) return {}
    if (!hasProseBelow(text, head.end) || hasDayBelow(layout, head.end)) return {}
    const [below = ''] = text.slice(head.end + 2).split('\n', 1)
    return isGreeting(below.replace(/[,!:]$/, '')) ? {} : { edits: head.edits }
  },
}

// In UTF-16 code units: a longer block is text.
const longestBlock = 1000
const mostBlocks = 3

/** The first blocks of a text, as few as are a head, with blank lines between its parts. */
function readHead(text: string): { end: number; edits: Edit[] } | undefined {
  let end = -2
  for (let blocks = 0; blocks < mostBlocks; blocks++) {
    const next = text.indexOf('\n\n', end + 2)
    if (next < 0 || next - end > longestBlock) return undefined
    end = next
    const lines = text.slice(0, end).split('\n')
    const parts = partsOfHead(
      lines.filter((line) => line !== ''),
      blocks === 0,
    )
    if (parts !== undefined) return { end, edits: partLines(lines, parts) }
  }
  return undefined
}

/** A blank line between each two of `lines` that are other parts and have none; `parts` are those that are not blank. */
function partLines(lines: readonly string[], parts: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let [start, next] = [0, 0]
  for (const [index, line] of lines.entries()) {
    const isApart = lines[index - 1] === '' || parts[next - 1] === parts[next]
    if (line !== '' && next > 0 && !isApart) edits.push({ start, end: start, text: '\n' })
    if (line !== '') next++
    start += line.length + 1
  }
  return edits
}
