import type { Line } from '../../layout/lines.ts'
import { findMisreadBullets, type ItemMark, levelOf, readItemMark } from './item-mark.ts'

/** A line with a mark, and what belongs to it. */
export interface Item {
  readonly line: Line
  readonly mark: ItemMark
  /** The last line of its own text. */
  last: Line
  /** Whether more of its text stands below its first paragraph, behind a blank line. */
  hasMore: boolean
  /** What stands within it. */
  readonly runs: Run[]
}

/** Items of one kind, next to one another and at the same indent. */
export interface Run {
  readonly items: Item[]
  /** By how many columns more it is indented than the line before it or, within an item, than that. */
  readonly inward: number
}

// In columns. Numbers may stand below one another by their last digit.
const slack = 1

/**
 * The runs of lines that start with a mark. What is indented by more than an item belongs to it, as
 * text or as an item within it. Where one in `hanging` starts with a hyphen, no other line as far in is speech. Linear.
 */
export function readItems(lines: readonly Line[], hanging: readonly Line[]): Run[] {
  const runs: Run[] = []
  const open: Item[] = []
  const misread = findMisreadBullets(lines)
  const indents = new Set(hanging.map(({ indent }) => indent))
  let before: Line | undefined
  for (const line of lines) {
    const read = sureOf(readItemMark(line, misread), indents.has(line.indent))
    // Without an item to stand in, it is a letter before a tab.
    const isAlone = levelOf(line.text) > 0 && open.at(-1)?.line.text.charAt(1) !== '\t'
    const mark = isAlone ? undefined : read
    if (mark === undefined) {
      while (!mayHold(open.at(-1), line)) open.pop()
      addText(open.at(-1), line)
    } else {
      const indent = indentOf(line)
      while (open.length > 0 && indentOf(open.at(-1)?.line) > indent + slack) open.pop()
      const sibling = indentOf(open.at(-1)?.line) >= indent - slack ? open.pop() : undefined
      const item: Item = { line, mark, last: line, hasMore: false, runs: [] }
      const siblings = open.at(-1)?.runs ?? runs
      const run = siblings.at(-1)
      if (run !== undefined && sibling !== undefined && follows(mark, run.items.at(-1)?.mark)) {
        run.items.push(item)
      } else {
        const outer = open.at(-1)?.line ?? before
        siblings.push({
          items: [item],
          inward: indent - (outer === undefined ? indent : indentOf(outer)),
        })
      }
      open.push(item)
    }
    before = line
  }
  return runs
}

function sureOf(mark: ItemMark | undefined, isHanging: boolean): ItemMark | undefined {
  return mark?.bullet === 'or-speech' && isHanging ? { ...mark, bullet: 'in-company' } : mark
}

// In columns, of what is written without indents.
const levelIndent = 4

function indentOf(line: Line | undefined): number {
  if (line === undefined) return Number.NEGATIVE_INFINITY
  return line.indent + levelOf(line.text) * levelIndent
}

/** Whether a line without a mark may be text of `item`; of no item, any line is. */
function mayHold(item: Item | undefined, line: Line): boolean {
  if (item === undefined) return true
  const { mark } = item
  // Sections are numbered, too, and their text may be indented a little.
  const isAligned = mark.number === undefined || line.blanksBefore === 0
  return line.indent > item.line.indent + (isAligned ? 0 : mark.length - 1)
}

function addText(item: Item | undefined, line: Line): void {
  if (item === undefined) return
  item.last = line
  if (line.blanksBefore > 0) item.hasMore = true
}

function follows(mark: ItemMark, before: ItemMark | undefined): boolean {
  if (before === undefined) return false
  return mark.number === undefined || before.number === undefined
    ? mark.number === before.number
    : mark.number === before.number + 1
}
