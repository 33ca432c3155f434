import type { Root, RootContent } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type Parsed, type ParsedBlocks, recall, remember } from './parsed-blocks.ts'
import { behind } from './prose/places.ts'
import { simpleBlock } from './prose/simple-block.ts'
import { simpleList } from './prose/simple-list.ts'
import { shiftPositions } from './shift-positions.ts'

/**
 * Spares a unified parser of Markdown the blocks that are prose, or a list, a quotation or code, beyond doubt,
 * and those that the `data.parsed` of the file holds the nodes of. They are given to it as a word each
 * time, so that it reads the blocks between them as before. The tree is the same: such a block ends all
 * before it but a fence and some HTML, and where these go on, the word is no paragraph and the whole
 * text is parsed.
 */
export function parseProse(this: Processor): void {
  const parse = this.parser as Parser<Root>
  this.parser = (text, file) =>
    (unknown.test(text) ? undefined : parseDoubtful(text, file, parse)) ?? parse(text, file)
}

// With a definition, what is in brackets anywhere may be a link; `\n` is the only line end that is
// looked for, and a byte-order mark at the start of what is parsed is no part of it.
const unknown = /[\ufeff\r]|\]:/

const standIn = 'x\n\n'

/** Blocks that follow one another: all known, with their nodes, or all in doubt. */
interface Section {
  readonly start: Point
  end: number
  readonly nodes?: RootContent[]
}

/** The tree of `text`, or nothing where a block that was known has turned out to be none. */
function parseDoubtful(text: string, file: VFile, parse: Parser<Root>): Root | undefined {
  const { parsed } = file.data
  const sections = parsed === undefined ? readSections(text) : recalled(text, parsed)
  const children: RootContent[] = []
  let root: Root = { type: 'root', children }
  if (sections.every(({ nodes }) => nodes !== undefined)) {
    for (const { nodes = [] } of sections) for (const node of nodes) children.push(node)
  } else {
    const shown = sections.map(({ start, end, nodes }) =>
      nodes === undefined ? text.slice(start.offset, end) : standIn,
    )
    root = parse(shown.join(''), file)
    const read = root.children
    let place = startOfText
    let next = 0
    const closed: Parsed[] = []
    for (const [index, { start, nodes }] of sections.entries()) {
      const written = shown[index] ?? ''
      const end = behind(written, place)
      const from = next
      while ((read[next]?.position?.start.offset ?? Number.POSITIVE_INFINITY) < (end.offset ?? 0))
        next++
      const own = read.slice(from, next)
      if (nodes !== undefined && !isStandIn(own, place)) return undefined
      if (nodes === undefined) {
        shiftNodes(own, place, start)
        if (index < sections.length - 1) closed.push({ text: written, nodes: own, start })
      }
      for (const node of nodes ?? own) children.push(node)
      place = end
    }
    if (parsed !== undefined && isBare(root)) for (const one of closed) remember(parsed, one)
  }
  // It may have more fields: a task behind an item without text is ticked on the root.
  return { ...root, children, position: { start: startOfText, end: behind(text, startOfText) } }
}

/** Whether no block has left a mark on the whole. */
function isBare(root: Root): boolean {
  return Object.keys(root).every(
    (key) => key === 'type' || key === 'children' || key === 'position',
  )
}

const startOfText: Point = { line: 1, column: 1, offset: 0 }

/**
 * The sections of `text`, those known that were parsed in another text. There, too, a known block
 * stood behind them, which ended them, and before them another one or nothing.
 */
function recalled(text: string, parsed: ParsedBlocks): Section[] {
  const sections: Section[] = []
  const read = readSections(text)
  for (const [index, { start, end, nodes: own }] of read.entries()) {
    const isLast = index === read.length - 1
    const nodes = own ?? (isLast ? undefined : recall(parsed, text.slice(start.offset, end), start))
    const last = sections.at(-1)
    if (nodes !== undefined && last?.nodes !== undefined) {
      for (const node of nodes) last.nodes.push(node)
      last.end = end
    } else sections.push({ start, end, ...(nodes && { nodes }) })
  }
  return sections
}

function isStandIn([node, ...others]: readonly RootContent[], { offset }: Point): boolean {
  return node?.type === 'paragraph' && node.position?.start.offset === offset && others.length === 0
}

function shiftNodes(nodes: readonly RootContent[], from: Point, to: Point): void {
  const by = { lines: to.line - from.line, offset: (to.offset ?? 0) - (from.offset ?? 0) }
  for (const node of nodes) shiftPositions(node, by)
}

function readSections(text: string): Section[] {
  const sections: Section[] = []
  const blocks = readBlocks(text)
  for (const [index, { start, end, node }] of blocks.entries()) {
    const isKnown = node !== undefined && standsAlone(node, blocks, index, text)
    const last = sections.at(-1)
    if (last !== undefined && (last.nodes !== undefined) === isKnown) {
      if (isKnown) last.nodes?.push(node)
      last.end = end
    } else sections.push({ start, end, ...(isKnown && { nodes: [node] }) })
  }
  return sections
}

/** Adjoining lines; all that is known of a list is that it is one where it stands alone. */
interface Block {
  readonly start: Point
  /** Behind it and the blank lines that follow. */
  end: number
  readonly node: RootContent | undefined
}

/**
 * Whether what stands beside `node` leaves it as it is: known blocks beside a list, at whose end blank lines
 * may belong to it, and before a quotation, whose mark can end a fence in an item later than a word does.
 */
function standsAlone(
  { type, position }: RootContent,
  blocks: readonly Block[],
  index: number,
  text: string,
): boolean {
  const [before, after] = [blocks[index - 1], blocks[index + 1]]
  if (type === 'blockquote') return before === undefined || before.node !== undefined
  if (type !== 'list') return true
  if (before !== undefined && isInDoubt(before)) return false
  if (after !== undefined) return !isInDoubt(after)
  return text.length - (position?.end.offset ?? 0) <= 1
}

function isInDoubt({ node }: Block): boolean {
  return node === undefined || node.type === 'list'
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const blank = /(?:[ \t]*\n)*/y
  const blockEnd = /\n[ \t]*(?:\n|$)/g
  let place = startOfText
  let isFenced = false
  for (let start = 0; ; ) {
    blank.lastIndex = start
    start += blank.exec(text)?.[0].length ?? 0
    place = behind(text.slice(place.offset, start), place)
    const last = blocks.at(-1)
    if (last !== undefined) last.end = start
    if (start >= text.length) return blocks
    blockEnd.lastIndex = start
    const end = blockEnd.exec(text)?.index ?? text.length
    const block = text.slice(start, end)
    // What looks like prose in a fence would be none.
    const node = isFenced ? undefined : (simpleBlock(block, place) ?? simpleList(block, place))
    if (node === undefined && hasOpenFence(block)) isFenced = !isFenced
    blocks.push({ start: place, end, node })
    start = Math.min(end + 1, text.length)
  }
}

function hasOpenFence(block: string): boolean {
  return (block.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1
}
