import { type Line, readLines } from '../../layout/lines.ts'
import type { Layout } from '../../layout/read-layout.ts'
import { endsSentence } from '../../layout/sentences.ts'
import type { Structure } from '../../text/structure.ts'
import type { RuleInput } from '../rule.ts'

// In columns: a line that takes more is text, and so is a shorter one that ends a sentence.
const textColumns = 140
const sentenceColumns = 60
// More lines above the text are a list, verse, an address.
const mostLines = 14
const mostAnnouncing = 3

/** What is known of the text in which head lines are looked for. */
export type HeadInput = Pick<RuleInput, 'layout' | 'structures' | 'metadata'>

/**
 * The short lines above the first paragraph of a text, where it is told who wrote it and when; not what
 * somebody else wrote, nor a heading that is drawn, and nothing below these.
 */
export function readHeadLines({
  layout,
  structures,
}: Omit<HeadInput, 'metadata'>): readonly Line[] {
  const lines = layout.remember(findHeadLines)
  return aboveQuoted(lines, structures, ({ start }) => start)
}

/** Of what stands in the head of a text, what is above the first quotation, preformatted text and heading that is drawn. */
export function aboveQuoted<Thing>(
  things: readonly Thing[],
  structures: HeadInput['structures'],
  startOf: (thing: Thing) => number,
): readonly Thing[] {
  if (things.length === 0) return things
  const others = structures.filter(isNotOfHead)
  const end = others.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  return things.filter((thing) => startOf(thing) < end)
}

function isNotOfHead(structure: Structure): boolean {
  const { type } = structure
  if (type === 'heading') return structure.isDrawn === true
  return type === 'blockquote' || type === 'code'
}

/** The same, wherever a quotation stands. */
export function findHeadLines(layout: Layout): readonly Line[] {
  const lines = firstLines(layout, mostLines * 4 * textColumns)
  const first = lines.findIndex(isText)
  if (first < 0) return aboveVerse(lines)
  if (first > mostLines) return []
  return lines.slice(0, first).filter((_, index) => !announces(lines, index))
}

// In lines: above verse stand its title, who wrote it, and when; fewer lines that adjoin may be an address.
const mostAboveVerse = 3
const fewestOfVerse = 4

/** The lines above the first stanza of a text that has no paragraph. */
function aboveVerse(lines: readonly Line[]): readonly Line[] {
  let start = 0
  for (let index = 0; index < lines.length && start <= mostAboveVerse; index++) {
    if (lines[index]?.blanksBefore !== 0) start = index
    if (index - start + 1 === fewestOfVerse) {
      return start <= mostAboveVerse ? lines.slice(0, start) : []
    }
  }
  return []
}

/** Whether a line is one of the few that say what comes below: `On 5 April 2018\nAlpha Bravo wrote:`. */
function announces(lines: readonly Line[], index: number): boolean {
  let first = index
  while (index - first < mostAnnouncing && lines[first]?.blanksBefore === 0) first--
  let last = index
  while (last - first < mostAnnouncing && lines[last + 1]?.blanksBefore === 0) last++
  return last - first < mostAnnouncing && /[:：]$/.test(lines[last]?.text ?? '')
}

/** The first paragraph. */
export function readFirstParagraph(layout: Layout): Line | undefined {
  return readFirstLines(layout).find(isText)
}

/** The lines of a text that its head, and a summary with it, may take. */
export function readFirstLines(layout: Layout): readonly Line[] {
  return firstLines(layout, mostLines * 8 * textColumns)
}

/** The lines of the first `most` UTF-16 code units: a line is short, and a text may be a book. */
function firstLines(layout: Layout, most: number): readonly Line[] {
  return layout.text.length <= most
    ? layout.lines
    : readLines(layout.text.slice(0, most), layout.kinds)
}

/** Whether a line is a paragraph, and not one of a head. */
export function isText({ text, columns }: Line): boolean {
  return columns >= textColumns || (columns >= sentenceColumns && endsSentence(text))
}
