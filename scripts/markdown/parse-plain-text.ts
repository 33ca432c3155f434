import type { BlockContent, Root } from 'mdast'
import { type BlockStructure, sortStructures } from '../text/structure.ts'
import { groupItems, positionOf, type ReadBlock } from './list-of-items.ts'
import {
  codeOf,
  headingOf,
  paragraphOf,
  pointAt,
  readTextLines,
  type TextLine,
} from './text-lines.ts'

/**
 * The mdast tree of a text in which nothing is markup, with what was found in it to be more than a
 * paragraph. What else stands between blank lines is a paragraph, and a line end inside of one, which
 * the rules left there, was meant, so it is a `break`. Line ends are `\n`. Without structures it is
 * the tree that `remark-parse` gives with every construct turned off. Linear.
 */
export function parsePlainText(text: string, structures: readonly BlockStructure[] = []): Root {
  const reading = { text, lines: readTextLines(text), structures: sortStructures(structures) }
  const lastStart = text.lastIndexOf('\n') + 1
  const end = { line: text.split('\n').length, column: text.length - lastStart + 1 }
  return {
    type: 'root',
    children: readBlocks({ ...reading, line: 0, structure: 0 }, Number.POSITIVE_INFINITY),
    position: { start: { line: 1, column: 1, offset: 0 }, end: { ...end, offset: text.length } },
  }
}

interface Reading {
  readonly text: string
  readonly lines: readonly TextLine[]
  readonly structures: readonly BlockStructure[]
  /** How many of each were read. */
  line: number
  structure: number
}

/** The blocks that start before the offset `end`. */
function readBlocks(reading: Reading, end: number): BlockContent[] {
  const blocks: ReadBlock[] = []
  for (;;) {
    const line = reading.lines[reading.line]?.textStart ?? Number.POSITIVE_INFINITY
    const structure = reading.structures[reading.structure]
    if (structure !== undefined && structure.start < end && structure.start <= line) {
      reading.structure++
      const own = readStructure(reading, structure, Math.min(end, structure.end))
      for (const block of own) blocks.push(block)
    } else if (line < end) blocks.push(readParagraph(reading, end))
    else return groupItems(blocks)
  }
}

/** Lines that adjoin, up to the next structure. */
function readParagraph(reading: Reading, end: number): ReadBlock {
  const lines: TextLine[] = []
  const next = reading.structures[reading.structure]?.start ?? Number.POSITIVE_INFINITY
  const limit = Math.min(end, Math.max(next, (reading.lines[reading.line]?.textStart ?? 0) + 1))
  for (;;) {
    const line = reading.lines[reading.line]
    const last = lines.at(-1)
    if (line === undefined || line.textStart >= limit) break
    if (last !== undefined && line.number > last.number + 1) break
    lines.push(line)
    reading.line++
  }
  return paragraphOf(lines)
}

function readStructure(reading: Reading, structure: BlockStructure, end: number): ReadBlock[] {
  if (structure.type === 'thematicBreak') {
    const before = reading.lines[reading.line - 1]
    const point = before === undefined ? startOfText : pointAt(before, before.value.length)
    return [{ type: 'thematicBreak', position: { start: point, end: point } }]
  }
  if (structure.type === 'code') return readCode(reading, end)
  if (structure.type === 'heading') return readHeading(reading, structure.depth)
  const children = readBlocks(reading, end)
  if (children.length === 0) return []
  return structure.type === 'blockquote'
    ? [{ type: 'blockquote', children, ...positionOf(children) }]
    : [{ type: 'item', item: { number: structure.number, children } }]
}

const startOfText = { line: 1, column: 1, offset: 0 }

/** A title that stays in the text, since another is known, is a section. */
function readHeading(reading: Reading, depth: 1 | 2 | 3 | 4 | 5 | 6): ReadBlock[] {
  const line = reading.lines[reading.line]
  if (line === undefined) return []
  reading.line++
  return [headingOf(line, depth === 1 ? 2 : depth)]
}

function readCode(reading: Reading, end: number): ReadBlock[] {
  const from = reading.line
  while ((reading.lines[reading.line]?.textStart ?? end) < end) reading.line++
  const first = reading.lines[from]
  const last = reading.lines[reading.line - 1]
  return first === undefined || last === undefined || last.number < first.number
    ? []
    : [codeOf(reading.text, first, last)]
}
