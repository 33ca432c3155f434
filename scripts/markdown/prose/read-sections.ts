import type { List, RootContent } from 'mdast'
import type { Point } from 'unist'
import { behind, startOfText } from './places.ts'
import { simpleBlock } from './simple-block.ts'
import { simpleList } from './simple-list.ts'

/** Blocks that follow one another: all known, with their nodes, or all in doubt. */
export interface Section {
  readonly start: Point
  end: number
  readonly nodes?: RootContent[]
}

/** The sections of a text of Markdown whose only line end is `\n`. With definitions, all brackets are in doubt. */
export function readSections(text: string, hasDefinitions: boolean): Section[] {
  const sections: Section[] = []
  const blocks = readBlocks(text, hasDefinitions)
  for (let index = 0; index < blocks.length; ) {
    const from = index
    const run: Block[] = []
    for (let block = blocks[index]; block !== undefined; block = blocks[index]) {
      if (run.length > 0 && block.node?.type !== 'list') break
      run.push(block)
      index++
      if (block.node?.type !== 'list') break
    }
    addSection(sections, run, nodesOf(run, blocks[from - 1], blocks[index], text))
  }
  return sections
}

function addSection(
  sections: Section[],
  run: readonly Block[],
  nodes: RootContent[] | undefined,
): void {
  const [first] = run
  const end = run.at(-1)?.end ?? 0
  const last = sections.at(-1)
  if (last !== undefined && (last.nodes === undefined) === (nodes === undefined)) {
    for (const node of nodes ?? []) last.nodes?.push(node)
    last.end = end
  } else sections.push({ start: first?.start ?? startOfText, end, ...(nodes && { nodes }) })
}

/** Adjoining lines; all that is known of a list is that it is one where it stands alone. */
interface Block {
  readonly start: Point
  /** Behind it and the blank lines that follow. */
  end: number
  readonly node: RootContent | undefined
  /** What its items start with. */
  readonly mark: string
}

/**
 * The nodes of a block or of lists in a row, where what stands beside them leaves them as they are: known
 * blocks beside lists, at whose end blank lines may belong to them, and before a quotation, whose mark
 * can end a fence in an item later than a word does.
 */
function nodesOf(
  run: readonly Block[],
  before: Block | undefined,
  after: Block | undefined,
  text: string,
): RootContent[] | undefined {
  const node = run[0]?.node
  if (node === undefined) return undefined
  const isBehindKnown = before === undefined || before.node !== undefined
  if (node.type !== 'list') return node.type !== 'blockquote' || isBehindKnown ? [node] : undefined
  const end = run.at(-1)?.node?.position?.end.offset ?? 0
  const isBeforeKnown = after === undefined ? text.length - end <= 1 : after.node !== undefined
  return isBehindKnown && isBeforeKnown ? joinLists(run) : undefined
}

/** Lists that have the same mark are one, whose items have blank lines between them. */
function joinLists(run: readonly Block[]): List[] {
  const lists: List[] = []
  let lastMark = ''
  for (const { node, mark } of run) {
    const last = lists.at(-1)
    if (node?.type !== 'list') continue
    if (last !== undefined && mark === lastMark) {
      for (const item of node.children) last.children.push(item)
      last.spread = true
      if (last.position !== undefined && node.position !== undefined) {
        last.position.end = node.position.end
      }
    } else lists.push(node)
    lastMark = mark
  }
  return lists
}

function readBlocks(text: string, hasDefinitions: boolean): Block[] {
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
    const isKnown = !isFenced && !(hasDefinitions && block.includes('['))
    const node = isKnown ? (simpleBlock(block, place) ?? simpleList(block, place)) : undefined
    if (node === undefined && hasOpenFence(block)) isFenced = !isFenced
    const mark = node?.type === 'list' ? (/\D/.exec(block)?.[0] ?? '') : ''
    blocks.push({ start: place, end, node, mark })
    start = Math.min(end + 1, text.length)
  }
}

function hasOpenFence(block: string): boolean {
  return (block.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1
}
