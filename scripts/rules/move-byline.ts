import type { Line } from '../layout/lines.ts'
import type { Edit } from '../text/edit.ts'
import { findBylines } from './head/bylines.ts'
import { findDateLines } from './head/date-lines.ts'
import { isText } from './head/head-lines.ts'
import type { Rule } from './rule.ts'

/**
 * Moves the lines above the first paragraph, or below a summary, that tell who wrote a text and when to the metadata,
 * as they are written. A day alone is moved only where there is a title: without one it is a letter's.
 *
 * Changes:
 * - `"By Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"Charlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"By Alpha Bravo, Staff Writer\nApril 5, 2018 | 6:00 PM\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"Charlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"The quay at dawn\nPar Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"The quay at dawn\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"By Alpha Bravo\n\nThe quay at dawn\n\n19.11.2019, 08:57\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"The quay at dawn\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - titled `"Bravo charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"Bravo charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 *
 * Leaves alone:
 * - titled `"Bravo charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nBy Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nBy Charlie Delta"`: a list of texts.
 * - `"Northport, 14 June 2018\n\nDear Alpha,\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: a letter.
 * - `"By the river\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no name.
 * - `"By Alpha Bravo the work was done, and charlie delta echo foxtrot golf hotel."`: a sentence.
 * - `"Feb. 23, 2015 -- Charlie delta echo foxtrot golf hotel india juliett kilo lima."`: the day stands in the text.
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima mike november.\n\nBy Alpha Bravo"`: below the text it may be who took a picture.
 */
export const moveByline: Rule = {
  name: 'move-byline',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: (input) => {
    const { text, metadata } = input
    if (Object.hasOwn(metadata, 'byline')) return {}
    const named = findBylines(input)
    // A mail has a title, whatever it is.
    const isTitled = Object.hasOwn(metadata, 'title') && !Object.hasOwn(metadata, 'mail')
    const dated = isTitled || named.length > 0 ? findDateLines(input) : []
    const days = dated.flatMap(({ line, label }) => (label === undefined ? [line] : [label, line]))
    const told = [...named.map(({ line }) => line), ...days]
    const lines = inOrder(told.filter((line) => !isText(line)))
    const [first] = lines
    const last = lines.at(-1)
    if (first === undefined || last === undefined) return {}
    const value = lines.map((line) => line.text).join(' ')
    return {
      edits: joinRuns(lines).map((run) => moveLines(run, text)),
      inferred: [{ key: 'byline', value, start: first.start, end: last.end }],
    }
  },
}

function inOrder(lines: readonly Line[]): Line[] {
  const byStart = new Map(lines.map((line) => [line.start, line]))
  return [...byStart.values()].sort((one, other) => one.start - other.start)
}

/** Lines that stand below one another without a blank line. */
function joinRuns(lines: readonly Line[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of lines) {
    const last = runs.at(-1)
    if (last?.end === start - 1) last.end = end
    else runs.push({ start, end })
  }
  return runs
}

/** Lines go with the blank lines below them; at the end of a block, with the line end above them. */
function moveLines({ start, end }: { start: number; end: number }, text: string): Edit {
  const isFirst = start < 2 || text[start - 2] === '\n'
  if (!isFirst && text[end + 1] === '\n') return { start: start - 1, end, text: '', to: 'byline' }
  let below = end
  while (text[below] === '\n') below++
  return { start, end: below, text: '', to: 'byline' }
}
