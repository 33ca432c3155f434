import type { Edit } from './edit.ts'
import type { Range } from './range.ts'

/**
 * A part of a plain text that a reader sees to be more than a paragraph. It covers whole lines, from
 * the first character that is no blank; what it is made of lies within it: the paragraphs of an item,
 * and the list below them. A thematic break has no text of its own, and so no length.
 * Code is any preformatted text: it starts with the indent of its first line, and holds no other.
 */
export type Structure = Range &
  /** The first depth is the title's. Where it is drawn, a row of marks below it leaves no doubt. */
  (
    | { readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly isDrawn?: true }
    /** `number` is the one that was written; behind a bullet there is none. */
    | { readonly type: 'listItem'; readonly number?: number }
    | { readonly type: 'blockquote' }
    | { readonly type: 'thematicBreak' }
    | { readonly type: 'code' }
    /** No part of the tree: the first line of what is an item for sure, with its mark, for whoever marks lists. */
    | { readonly type: 'hangingItem' }
  )

/** What becomes a node of the tree. */
export type BlockStructure = Exclude<Structure, { readonly type: 'hangingItem' }>

/** Those of `structures` that become nodes of the tree. */
export function blocksOf(structures: readonly Structure[]): readonly BlockStructure[] {
  return structures.filter((structure) => structure.type !== 'hangingItem')
}

/** `structures` in the text after `edits`, without those whose text was all taken out. */
export function moveStructures(
  structures: readonly Structure[],
  edits: readonly Edit[],
): readonly Structure[] {
  if (edits.length === 0) return structures
  const move = createMove(edits)
  return structures
    .map((structure) => ({ ...structure, ...move(structure) }))
    .filter(({ type, start, end }) => type === 'thematicBreak' || start < end)
}

/** Which stands in which, where two cover the same lines. */
const outermost = [
  ...(['thematicBreak', 'blockquote', 'code', 'listItem', 'heading', 'hangingItem'] as const),
]

/** The outer before the inner, and otherwise in their order: a break parts what stands behind it, whatever that is. */
export function sortStructures<Some extends Structure>(
  structures: readonly Some[],
): readonly Some[] {
  return structures.toSorted(
    (one, other) =>
      one.start - other.start ||
      Number(other.type === 'thematicBreak') - Number(one.type === 'thematicBreak') ||
      other.end - one.end ||
      outermost.indexOf(one.type) - outermost.indexOf(other.type),
  )
}

/**
 * Those that become nodes, without the breaks at the end of `text`, and the headings there but for those that are drawn: what stood below
 * them was taken out.
 */
export function withoutLooseEnd(
  structures: readonly Structure[],
  text: string,
): readonly BlockStructure[] {
  const blocks = blocksOf(structures)
  const dropped = new Set<Structure>()
  const textEnd = text.trimEnd().length
  let end = textEnd
  for (const structure of sortStructures(blocks).toReversed()) {
    const isLooseBreak = structure.type === 'thematicBreak' && structure.start >= textEnd
    const isLooseHeading =
      structure.type === 'heading' && structure.isDrawn !== true && structure.end >= end
    if (!isLooseBreak && !isLooseHeading) break
    dropped.add(structure)
    end = text.slice(0, structure.start).trimEnd().length
  }
  return blocks.filter((structure) => !dropped.has(structure))
}

/** Where a range comes to lie: what is put in at either of its ends is no part of it. */
function createMove(edits: readonly Edit[]): (range: Range) => Range {
  const shifts = [0]
  for (const { start, end, text } of edits) {
    shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start))
  }
  const target = (passed: number, offset: number, isStart: boolean): number => {
    const shift = shifts[passed] ?? 0
    const edit = edits[passed]
    if (edit === undefined || edit.start >= offset) return offset + shift
    return edit.start + shift + (isStart ? edit.text.length : 0)
  }
  return ({ start, end }) => {
    const from = target(
      count(edits, (edit) => edit.end <= start),
      start,
      true,
    )
    const isBefore = (edit: Edit) => edit.end <= end && edit.start < end
    return { start: from, end: Math.max(from, target(count(edits, isBefore), end, false)) }
  }
}

/** How many of the first edits are `passed`, which no edit behind one that is not can be. */
function count(edits: readonly Edit[], passed: (edit: Edit) => boolean): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    const edit = edits[middle]
    if (edit !== undefined && passed(edit)) low = middle + 1
    else high = middle
  }
  return low
}
