import type { Nodes, RootContent } from 'mdast'
import type { Point, Position } from 'unist'

/**
 * The nodes of blocks that were parsed, by their text, which starts at the start of a line, each with
 * positions as if it were a text of its own. For one document, of which the rules leave most blocks as
 * they were, and whose copy has most of them, too.
 */
export type ParsedBlocks = Map<string, readonly RootContent[]>

/** A long document would hold all of its trees at once. */
const mostBlocks = 500

/** Blocks of a text, and where they start in it. */
export interface Parsed {
  readonly text: string
  readonly nodes: readonly RootContent[]
  readonly start: Point
}

/** Keeps the nodes of blocks; they may be changed afterwards. */
export function remember(parsed: ParsedBlocks, { text, nodes, start }: Parsed): void {
  if (parsed.size >= mostBlocks) return
  const { line, offset = 0 } = start
  const by = { lines: 1 - line, offset: -offset }
  parsed.set(
    text,
    nodes.map((node) => copyOf(node, by)),
  )
}

/** Nodes of one's own for the blocks `text`, which start at `start`, where they were parsed. */
export function recall(
  parsed: ParsedBlocks,
  text: string,
  { line, offset = 0 }: Point,
): RootContent[] | undefined {
  const by = { lines: line - 1, offset }
  return parsed.get(text)?.map((node) => copyOf(node, by))
}

interface Distance {
  readonly lines: number
  readonly offset: number
}

function copyOf<Node extends Nodes>(node: Node, by: Distance): Node {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) {
    if (key === 'children') copy[key] = (value as Nodes[]).map((child) => copyOf(child, by))
    else if (key === 'position' && value !== undefined) copy[key] = moved(value, by)
    else copy[key] = typeof value === 'object' ? structuredClone(value) : value
  }
  return copy as unknown as Node
}

function moved({ start, end }: Position, by: Distance): Position {
  return { start: pointBehind(start, by), end: pointBehind(end, by) }
}

function pointBehind({ line, column, offset = 0 }: Point, by: Distance): Point {
  return { line: line + by.lines, column, offset: offset + by.offset }
}
