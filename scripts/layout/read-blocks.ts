import { once } from '../text/once.ts'
import type { Measure } from './columns.ts'
import { isWrapped, startsVerseLine } from './is-wrapped.ts'
import type { Line } from './lines.ts'
import { findBullets } from './list-items.ts'
import { findMeantBreaks, rowMarksOf } from './meant-breaks.ts'
import { type MeasuredPair, pairsOf } from './pairs.ts'
import { splitBlocks } from './split-blocks.ts'
import { countExplained, findWrapWidth, type WrapWidth } from './wrap-width.ts'

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
}

/**
 * The blocks of a text, each with the width at which it was wrapped. `kinds` are those of the characters
 * of the text.
 */
export function readBlocks(lines: readonly Line[], measure: Measure, kinds: number): Block[] {
  const marks = { bullets: findBullets(lines), rowMarks: rowMarksOf(kinds) }
  const blocks = splitBlocks(lines, measure).map((block) => readBlock(block, marks, measure))
  const textWidth = findTextWidth(blocks)
  return blocks.map((block) => {
    const { lines, pairs, meant, open } = block
    return { lines, pairs, meant, open, width: chooseWidth(block, textWidth) }
  })
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

/** The width of the whole text, or else of the blocks that are wrapped for sure; verse shows none. */
function findTextWidth(blocks: readonly LoneBlock[]): WrapWidth | undefined {
  const prose = blocks.filter(({ open }) => !open.every(startsVerseLine))
  const width = findWrapWidth(openPairs(prose))
  if (width !== undefined) return width
  const wrapped = prose.filter(({ ownWidth }) => ownWidth() !== undefined)
  return findWrapWidth(openPairs(wrapped))
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
  textWidth: WrapWidth | undefined,
): WrapWidth | undefined {
  if (open.length === 0) return undefined
  if (textWidth === undefined || !isWrapped(open, textWidth)) return ownWidth()
  const explained = countExplained(open, textWidth)
  // None could explain more.
  if (explained === open.length) return textWidth
  const own = ownWidth()
  return own !== undefined && countExplained(open, own) > explained ? own : textWidth
}
