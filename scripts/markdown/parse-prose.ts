import type { Root, RootContent } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type Parsed, type ParsedBlocks, recall, remember } from './parsed-blocks.ts'
import { behind, startOfText } from './prose/places.ts'
import { readSections, type Section } from './prose/read-sections.ts'
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

// `\n` is the only line end that is looked for, and a byte-order mark at the start of what is parsed is no
// part of it.
const unknown = /[\ufeff\r]/

/** With a definition, what is in brackets anywhere may be a link, here as it may not be elsewhere. */
const definition = ']:'

const standIn = 'x\n\n'

/** The tree of `text`, or nothing where a block that was known has turned out to be none. */
function parseDoubtful(text: string, file: VFile, parse: Parser<Root>): Root | undefined {
  const hasDefinitions = text.includes(definition)
  const parsed = hasDefinitions ? undefined : file.data.parsed
  const sections =
    parsed === undefined ? readSections(text, hasDefinitions) : recalled(text, parsed)
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

/**
 * The sections of `text`, those known that were parsed in another text. There, too, a known block
 * stood behind them, which ended them, and before them another one or nothing.
 */
function recalled(text: string, parsed: ParsedBlocks): Section[] {
  const sections: Section[] = []
  const read = readSections(text, false)
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
