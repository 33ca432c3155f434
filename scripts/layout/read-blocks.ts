import { once } from '../text/once.ts'
import type { Measure } from './columns.ts'
import { isWrapped, startsVerseLine } from './is-wrapped.ts'
import type { Line } from './lines.ts'
import { findBullets } from './list-items.ts'
import { findMeantBreaks, rowMarksOf } from './meant-breaks.ts'
import { type MeasuredPair, pairsOf } from './pairs.ts'
import { endsClause } from './sentences.ts'
import { findSetWidth } from './set-lines.ts'
import { splitBlocks } from './split-blocks.ts'
import { countExplained, findWrapWidth, type WrapWidth, within } from './wrap-width.ts'

/** Lines that adjoin, and what is known of the breaks between them before the width is. */
export interface Block {
  readonly lines: readonly Line[]
  readonly pairs: readonly MeasuredPair[]
  /** By pair: what other things than widths show. */
  readonly meant: readonly ('kept' | 'paragraph' | undefined)[]
  /** The pairs of which nothing else shows why they are broken. */
  readonly open: readonly MeasuredPair[]
  /** The width at which the block is wrapped, if it is. */
  readonly width?: WrapWidth | undefined
  /** The width at which the lines of the text were set, where it is not and they were: see `findSetWidth`. */
  readonly setWidth?: number | undefined
}

/**
 * The blocks of a text, each with the width at which it was wrapped. `kinds` are those of the characters
 * of the text.
 */
export function readBlocks(lines: readonly Line[], measure: Measure, kinds: number): Block[] {
  const marks = { bullets: findBullets(lines), rowMarks: rowMarksOf(kinds) }
  const blocks = splitBlocks(lines, measure).map((block) => readBlock(block, marks, measure))
  const textWidths = findTextWidths(blocks)
  const withWidth = (block: LoneBlock): Block => {
    const { lines, pairs, meant, open } = block
    const width = chooseWidth(block, textWidths)
    const setWidth = width === undefined && open.length > 0 ? textWidths.ofSetLines() : undefined
    return { lines, pairs, meant, open, width, setWidth }
  }
  return blocks.flatMap((block) => {
    const end = outdentIn(block.lines)
    if (end === 0) return [withWidth(block)]
    const part = withWidth(readBlock(block.lines.slice(0, end), marks, measure))
    if (part.width === undefined) return [withWidth(block)]
    return [part, withWidth(readBlock(block.lines.slice(end), marks, measure))]
  })
}

/**
 * How many lines at the start of a block have one indent, which the next has not as far, as code has below
 * what leads to it; 0 for none. A sentence that goes on there has but its first line indented.
 */
function outdentIn(lines: readonly Line[]): number {
  const indent = lines[0]?.indent ?? 0
  const end = indent === 0 ? -1 : lines.findIndex((line) => line.indent !== indent)
  const isOutward = end > 1 && (lines[end]?.indent ?? 0) < indent
  return isOutward && endsClause(lines[end - 1]?.text ?? '') ? end : 0
}

/** A block whose text is not known yet. */
interface LoneBlock extends Block {
  /** The width at which it is wrapped by what it says itself. */
  readonly ownWidth: () => WrapWidth | undefined
}

function readBlock(
  lines: readonly Line[],
  marks: Parameters<typeof findMeantBreaks>[1],
  measure: Measure,
): LoneBlock {
  if (lines.length < 2) return { lines, pairs: [], meant: [], open: [], ownWidth: noWidth }
  const pairs = pairsOf(lines, measure)
  const meant = findMeantBreaks(lines, marks)
  const open = pairs.filter((_, index) => meant[index] === undefined)
  return { lines, pairs, meant, open, ownWidth: once(() => findOwnWidth(open)) }
}

function noWidth(): undefined {
  return undefined
}

interface TextWidths {
  /** Counted from the margin of each block. */
  readonly ofBlocks: WrapWidth | undefined
  /** Counted from that of the page; the same where all blocks have that. */
  readonly ofPage: () => WrapWidth | undefined
  /** In columns, of blocks that are not wrapped at any. */
  readonly ofSetLines: () => number | undefined
}

/** The widths of the whole text, or else of the blocks that are wrapped for sure; verse shows none. */
function findTextWidths(blocks: readonly LoneBlock[]): TextWidths {
  const prose = blocks.filter(({ open }) => !open.every(startsVerseLine))
  const wrapped = once(() => prose.filter(({ ownWidth }) => ownWidth() !== undefined))
  const widthOf = (ofPage: boolean) =>
    findWrapWidth(openPairs(prose), ofPage) ?? findWrapWidth(openPairs(wrapped()), ofPage)
  const ofBlocks = widthOf(false)
  const isIndented = ({ lines }: LoneBlock) => (lines[0]?.indent ?? 0) > 0
  return {
    ofBlocks,
    ofPage: once(() => (prose.some(isIndented) ? widthOf(true) : ofBlocks)),
    ofSetLines: once(() => findSetWidth(openPairs(prose))),
  }
}

function marginOf([first]: readonly MeasuredPair[]): number {
  return first?.margin ?? 0
}

function openPairs(blocks: readonly LoneBlock[]): MeasuredPair[] {
  const pairs: MeasuredPair[] = []
  for (const { open } of blocks) for (const pair of open) pairs.push(pair)
  return pairs
}

function findOwnWidth(open: readonly MeasuredPair[]): WrapWidth | undefined {
  const width = findWrapWidth(open)
  return width !== undefined && isWrapped(open, width) ? width : undefined
}

/** A text may have parts that were wrapped at another width: a block is at the one that explains more. */
function chooseWidth(
  { open, ownWidth }: LoneBlock,
  { ofBlocks, ofPage }: TextWidths,
): WrapWidth | undefined {
  if (open.length === 0) return undefined
  let best: WrapWidth | undefined
  let explained = -1
  const take = (width: WrapWidth | undefined) => {
    const count = width === undefined ? -1 : countExplained(open, width)
    if (count > explained) [best, explained] = [width, count]
  }
  const takeWrapped = (width: WrapWidth | undefined) => {
    if (width !== undefined && isWrapped(open, width)) take(width)
  }
  takeWrapped(ofBlocks)
  // None could explain more.
  if (explained === open.length) return best
  const page = ofPage()
  if (page !== undefined) takeWrapped(within(page, marginOf(open)))
  if (explained < open.length) take(ownWidth())
  return best
}
