import type { Parents, Root, RootContent } from 'mdast'
import type { State } from 'mdast-util-to-markdown'
import { bulletOf, type Print, printBlock } from './print-block.ts'

/**
 * Prints the blocks of a document without definitions, with a blank line between two, as the handlers of
 * `mdast-util-to-markdown` do, which keep track of where they are, and ask of any two how they are joined.
 * In pieces. Nothing where `print` prints nothing.
 */
export function printFlow(
  root: Root,
  print: Print,
  state: Pick<State, 'bulletLastUsed' | 'indexStack'>,
): string[] | undefined {
  const pieces: string[] = []
  for (const [index, node] of root.children.entries()) {
    state.indexStack.push(index)
    const part = printOne(node, root, print, state)
    state.indexStack.pop()
    if (part === undefined) return undefined
    if (index > 0) pieces.push('\n\n')
    pieces.push(part)
    if (node.type !== 'list') state.bulletLastUsed = undefined
  }
  return pieces
}

/** Right behind a list of the same mark, a list has another one, which is left to `print`. */
function printOne(
  node: RootContent,
  root: Parents,
  print: Print,
  state: Pick<State, 'bulletLastUsed'>,
): string | undefined {
  if (node.type === 'list' && state.bulletLastUsed === bulletOf(node)) return print(node, root)
  const part = printBlock(node, print)
  if (part !== undefined && node.type === 'list') state.bulletLastUsed = bulletOf(node)
  return part ?? print(node, root)
}
