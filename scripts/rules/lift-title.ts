import type { Root } from 'mdast'
import type { Layout } from '../layout/read-layout.ts'
import { findNames } from './head/find-names.ts'
import { isPublisher } from './head/other-names.ts'
import { isPressLabel } from './head/press-labels.ts'
import { isSection } from './head/sections.ts'
import type { Rule, RuleInput, RuleResult } from './rule.ts'
import { looksLikeHeading } from './structure/looks-like-heading.ts'
import { startsSeries } from './structure/starts-series.ts'
import { hasDayBelow, isAboveTitle } from './title/above-title.ts'
import { hasProseBelow } from './title/has-prose-below.ts'
import { looksLikeTitle } from './title/looks-like-title.ts'
import { joinTitleLines } from './title/title-lines.ts'

/**
 * Moves the title, a line on its own before everything else, or one that a row of marks below it tells, to the
 * metadata. When the metadata has a title already, only the same title is taken out of the text.
 *
 * Changes:
 * - `"Alpha bravo charlie\n\nDelta echo foxtrot golf hotel."` → `"Delta echo foxtrot golf hotel."`
 * - `"Is it alpha?\n\nBravo charlie delta echo."` → `"Bravo charlie delta echo."`
 * - `"Alpha and the bravo of\nCharlie\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"Delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 * - `"茶山\n\n山上有茶。"` → `"山上有茶。"`
 * - `"Alpha Bravo\n\n1. Charlie\n\nDelta echo foxtrot golf hotel.\n\n2. India\n\nJuliett kilo lima mike."` → `"1. Charlie\n\nDelta echo foxtrot golf hotel.\n\n2. India\n\nJuliett kilo lima mike."`
 * - `"PRESS RELEASE\n\nContact: Alpha\n\nBravo charlie delta\n\nEcho foxtrot golf hotel india juliett."` → `"PRESS RELEASE\n\nContact: Alpha\n\nEcho foxtrot golf hotel india juliett."`
 * - `"14 June 2018\n\nAlpha bravo charlie\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."` → `"14 June 2018\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`
 * - `"Alpha Bravo\n\nBy Charlie Delta\n\nEcho foxtrot golf hotel india juliett."` → `"By Charlie Delta\n\nEcho foxtrot golf hotel india juliett."`
 * - .md `"# Alpha bravo\n\nCharlie."` → `"Charlie."`
 * - .md `"# Alpha&#39;s bravo\n\nCharlie."` → `"Charlie."`
 * - .md `"  # Alpha\n\n- bravo\n  - charlie"` → `"- bravo\n  - charlie"`
 *
 * Leaves alone:
 * - `"Alpha bravo charlie"`: the only block is the text.
 * - `"Alpha is a sentence.\n\nBravo charlie delta echo foxtrot golf."`: a title does not end like a sentence.
 * - `"and so it went on\n\nBravo charlie delta echo foxtrot golf."`: it starts in the middle of a sentence.
 * - `"Alpha bravo\ncharlie\n\nDelta echo foxtrot golf hotel."`: two lines are an address or verse.
 * - `"Alpha Bravo Street\nCharlie\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha."`: so they are here.
 * - `"Alpha bravo charlie delta\n\nEcho."`: what follows is shorter, so this is a list of lines.
 * - `"https://example.com/alpha\n\nCharlie delta echo foxtrot golf."`: an address is no title.
 * - `"Alpha\n\nBravo charlie delta echo foxtrot."`: one word may be a place or a section.
 * - `"FOR IMMEDIATE RELEASE\n\nAlpha is a sentence.\n\nBravo charlie delta echo foxtrot golf hotel india."`: this is what it is.
 * - `"ALPHA, BRAVO CHARLIE\n\nDelta echo foxtrot golf hotel."`: this is where it was written.
 * - `"By Alpha Bravo Charlie\n\nDelta echo foxtrot golf hotel."`: this is who wrote it.
 * - `"14 June 2018\n\nAlpha bravo charlie\n\nDelta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alpha.\n\n15 June 2018\n\nBravo."`: a diary.
 * - `"14 June 2018\n\nDelta echo foxtrot golf hotel."`: this is when.
 * - `"Alpha in the bravo (Image: Charlie)\n\nDelta echo foxtrot golf hotel india juliett."`: a picture's caption.
 * - .md `"## Alpha\n\nBravo."`: a second-level heading is a part of the text.
 * - .md `"# *Alpha*\n\nBravo."`: its emphasis would be lost in the metadata.
 */
export const liftTitle: Rule = {
  name: 'lift-title',
  class: 'moved',
  keeps: 'letters',
  keepsBlocks: true,
  dialects: ['plain', 'markdown'],
  run: (input) => {
    const found = input.tree === undefined ? plainTitle(input) : headingTitle(input.tree)
    if (found === undefined) return {}
    const known = input.metadata['title']
    return known === undefined || known === found.value ? lift(found, input.text) : {}
  },
}

// In UTF-16 code units: front matter has to hold it.
const longestHeading = 1000

interface Title {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The title goes with its indent, which would be one of what follows, and the blank lines below it. */
function lift({ value, start, end }: Title, text: string): RuleResult {
  let below = end
  while (text[below] === '\n') below++
  const above = text.slice(0, start).lastIndexOf('\n') + 1
  return {
    edits: [{ start: above, end: below, text: '', to: 'title' }],
    inferred: [{ key: 'title', value, start, end }],
  }
}

function plainTitle({ text, layout, structures }: RuleInput): Title | undefined {
  const drawn = structures.find((one) => one.type === 'heading' && one.depth === 1)
  if (drawn !== undefined && text.slice(0, drawn.start).trim() === '') {
    return { value: text.slice(drawn.start, drawn.end), start: drawn.start, end: drawn.end }
  }
  const blocks = headBlocks(text)
  const [first = '', ...others] = blocks
  const lines = first.split('\n')
  if (!lines.every((line) => isPressLabel(line))) {
    return titleAt(text, 0, first) ?? titleBelow(text, layout, blocks)
  }
  // Above the title of a press release stands what it is, and whom to ask.
  let start = first.length + 2
  for (const block of others) {
    if (block.split('\n').some((line) => line.length > longestInHead)) return undefined
    const title = label.test(block) ? undefined : titleAt(text, start, block)
    if (title !== undefined) return title
    start += block.length + 2
  }
  return undefined
}

/** A title below who wrote the text, and when, which many pages have above it. */
function titleBelow(text: string, layout: Layout, blocks: readonly string[]): Title | undefined {
  const count = blocks.findIndex((block) => !isAboveTitle(block))
  const block = blocks[count]
  if (count < 1 || block === undefined || block.includes('\n')) return undefined
  const start = blocks.slice(0, count).reduce((length, { length: more }) => length + more + 2, 0)
  const title = titleAt(text, start, block)
  if (title === undefined || !hasProseBelow(text, title.end)) return undefined
  return hasDayBelow(layout, title.end) ? undefined : title
}

// Of a press release: blocks, and UTF-16 code units in a line of them.
const mostInHead = 6
const longestInHead = 200
const label = /^(?:\p{L}+\s){0,3}\p{L}+\s?[:：]/u

/** The first blocks of a text, but for its last. */
function headBlocks(text: string): string[] {
  const blocks: string[] = []
  for (let start = 0; blocks.length < mostInHead; ) {
    const end = text.indexOf('\n\n', start)
    if (end < 0) break
    blocks.push(text.slice(start, end))
    start = end + 2
  }
  return blocks
}

function titleAt(text: string, start: number, block: string): Title | undefined {
  const end = start + block.length
  const hasLines = block.includes('\n')
  const value = hasLines ? joinTitleLines(block.split('\n')) : block
  if (value === undefined) return undefined
  if (!looksLikeTitle(value) && !isShortTitle(value, text, end)) return undefined
  const isAbove = hasLines ? hasProseBelow(text, end) : hasLongerBlock(text, end, value.length)
  return isAbove ? { value, start, end } : undefined
}

/** Whether what stands below a few words shows that they are no place and no label: numbered sections, who wrote the text. */
function isShortTitle(value: string, text: string, end: number): boolean {
  if (!looksLikeTitle(value, 1)) return false
  if (hasSeriesBelow(text, end)) return true
  const isLabel = !value.includes(' ') || isSection(value) || isPublisher(value)
  return !isLabel && findNames(firstLineBelow(text, end)) !== undefined
}

function firstLineBelow(text: string, from: number): string {
  return text.slice(from + 2, from + 2 + longestInHead).split('\n', 1)[0] ?? ''
}

/** Whether the first of several numbered sections stands below the block that ends at `from`. */
function hasSeriesBelow(text: string, from: number): boolean {
  if (!/^\n\n(?:\p{L}+\s)?[1IA]/u.test(text.slice(from, from + longestInHead))) return false
  const [first = '', ...others] = text.slice(from + 2).split('\n\n')
  return looksLikeHeading(first) && startsSeries(first, others.filter(looksLikeHeading))
}

function hasLongerBlock(text: string, from: number, length: number): boolean {
  for (let start = from + 2; start < text.length; ) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end - start > length) return true
    start = end + 2
  }
  return false
}

function headingTitle(tree: Root): Title | undefined {
  const heading = tree.children[0]
  if (heading?.type !== 'heading' || heading.depth !== 1) return undefined
  const [child, ...others] = heading.children
  if (child?.type !== 'text' || others.length > 0 || /[\\&\n]/.test(child.value)) return undefined
  if (child.value.length > longestHeading) return undefined
  const start = heading.position?.start.offset ?? 0
  return { value: child.value, start, end: heading.position?.end.offset ?? start }
}
