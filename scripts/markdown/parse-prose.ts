import type { Root, RootContent } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { behind, proseBlock } from './prose-block.ts'
import { shiftPositions } from './shift-positions.ts'

/**
 * Spares a unified parser of Markdown the blocks that are paragraphs, headings or rules beyond doubt.
 * They are given to it as a word each time, so that it reads the blocks between them as before. The
 * tree is the same: such a block ends all before it but a fence and some HTML, and where these go on,
 * the word is no paragraph and the whole text is parsed.
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
  const sections = readSections(text)
  const children: RootContent[] = []
  let root: Root = { type: 'root', children }
  if (sections.every(({ nodes }) => nodes !== undefined)) {
    for (const { nodes = [] } of sections) children.push(...nodes)
  } else {
    const shown = sections.map(({ start, end, nodes }) =>
      nodes === undefined ? text.slice(start.offset, end) : standIn,
    )
    root = parse(shown.join(''), file)
    const read = root.children
    let place = startOfText
    let next = 0
    for (const [index, { start, nodes }] of sections.entries()) {
      const written = shown[index] ?? ''
      const end = behind(written, place)
      const from = next
      while ((read[next]?.position?.start.offset ?? Number.POSITIVE_INFINITY) < (end.offset ?? 0))
        next++
      const own = read.slice(from, next)
      if (nodes !== undefined && !isStandIn(own, place)) return undefined
      if (nodes === undefined) shiftNodes(own, place, start)
      children.push(...(nodes ?? own))
      place = end
    }
  }
  // It may have more fields: a task behind an item without text is ticked on the root.
  return { ...root, children, position: { start: startOfText, end: behind(text, startOfText) } }
}

const startOfText: Point = { line: 1, column: 1, offset: 0 }

function isStandIn([node, ...others]: readonly RootContent[], { offset }: Point): boolean {
  return node?.type === 'paragraph' && node.position?.start.offset === offset && others.length === 0
}

function shiftNodes(nodes: readonly RootContent[], from: Point, to: Point): void {
  const by = { lines: to.line - from.line, offset: (to.offset ?? 0) - (from.offset ?? 0) }
  for (const node of nodes) shiftPositions(node, by)
}

function readSections(text: string): Section[] {
  const sections: Section[] = []
  const blank = /(?:[ \t]*\n)*/y
  const blockEnd = /\n[ \t]*(?:\n|$)/g
  let place = startOfText
  let isFenced = false
  for (let start = 0; ; ) {
    blank.lastIndex = start
    start += blank.exec(text)?.[0].length ?? 0
    place = behind(text.slice(place.offset, start), place)
    const last = sections.at(-1)
    if (last !== undefined) last.end = start
    if (start >= text.length) return sections
    blockEnd.lastIndex = start
    const end = blockEnd.exec(text)?.index ?? text.length
    const block = text.slice(start, end)
    // What looks like prose in a fence would be none.
    const node = isFenced ? undefined : proseBlock(block, place)
    if (node !== undefined && last?.nodes !== undefined) last.nodes.push(node)
    else if (node !== undefined) sections.push({ start: place, end, nodes: [node] })
    else {
      if ((block.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1) isFenced = !isFenced
      if (last === undefined || last.nodes !== undefined) sections.push({ start: place, end })
    }
    start = Math.min(end + 1, text.length)
  }
}
