import type { Nodes } from 'mdast'
import type { Point } from 'unist'
import { eachNode } from './each-node.ts'

/** Moves the nodes of `tree` by so many lines and UTF-16 code units; columns stay as they are. */
export function shiftPositions(tree: Nodes, by: { lines: number; offset: number }): void {
  if (by.offset === 0) return
  eachNode(tree, ({ position }) => {
    if (position === undefined) return
    position.start = shifted(position.start, by)
    position.end = shifted(position.end, by)
  })
}

function shifted(
  { line, column, offset = 0 }: Point,
  by: { lines: number; offset: number },
): Point {
  return { line: line + by.lines, column, offset: offset + by.offset }
}
