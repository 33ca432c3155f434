import type { Nodes, Parents, Root } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'
import { bulletOf, printBlock } from './print-block.ts'

/**
 * Prints the blocks of a document without definitions, with a blank line between two, as the handlers of
 * `mdast-util-to-markdown` do, which keep track of where they are, and ask of any two how they are joined.
 */
export function printFlow(root: Root, state: State, info: Info): string {
  const print = (node: Nodes, parent: Parents): string => state.handle(node, parent, state, info)
  const parts: string[] = []
  for (const [index, node] of root.children.entries()) {
    state.indexStack.push(index)
    // Of two lists in a row, the second has another mark.
    const isUsual = node.type !== 'list' || state.bulletLastUsed === undefined
    const part = isUsual ? printBlock(node, print) : undefined
    parts.push(part ?? print(node, root))
    if (part !== undefined && node.type === 'list') state.bulletLastUsed = bulletOf(node)
    else if (node.type !== 'list') state.bulletLastUsed = undefined
    state.indexStack.pop()
  }
  return parts.join('\n\n')
}
