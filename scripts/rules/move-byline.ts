import type { Line } from '../layout/lines.ts'
import type { Edit } from '../text/edit.ts'
import { findDateLines } from './head/date-lines.ts'
import { findNames } from './head/find-names.ts'
import { longestByline, readHeadLines } from './head/head-lines.ts'
import type { Rule } from './rule.ts'

/**
 * Moves the lines above the first paragraph that tell who wrote a text and when to the metadata, as
 * they are written. A day alone is moved only where there is a title: without one it is a letter's.
 *
 * Changes:
 * - `"By Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"Charlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"By Alpha Bravo, Staff Writer\nApril 5, 2018 | 6:00 PM\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"Charlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"The quay at dawn\nPar Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"The quay at dawn\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 * - `"By Alpha Bravo\n\nThe quay at dawn\n\n19.11.2019, 08:57\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` → `"The quay at dawn\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`
 *
 * Leaves alone:
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
    const head = readHeadLines(input)
    const dated = new Set(findDateLines(input).map(({ line }) => line.start))
    const isNamed = (line: Line) =>
      line.text.length <= longestByline && findNames(line.text) !== undefined
    // A mail has a title, whatever it is.
    const isTitled = Object.hasOwn(metadata, 'title') && !Object.hasOwn(metadata, 'mail')
    const isArticle = isTitled || head.some(isNamed)
    const lines = head.filter((line) => isNamed(line) || (isArticle && dated.has(line.start)))
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
