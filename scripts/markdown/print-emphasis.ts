import type { Emphasis, Parents } from 'mdast'
import { type AttentionInfo, defaultHandlers, type Handle } from 'mdast-util-to-markdown'

/**
 * Asterisks, which may stand within a word; but underscores around what is strong from its first
 * character or to its last: of `***a***`, half of the renderers make something else.
 */
function attention(node: Emphasis): AttentionInfo {
  const isStrongAtEdge = [node.children[0], node.children.at(-1)].some(
    (child) => child?.type === 'strong',
  )
  return { construct: 'emphasis', markers: isStrongAtEdge ? ['_', '*'] : ['*', '_'], sizes: [1] }
}

/** Prints emphasis; the printer looks for `attention`, and for what it starts with, at the handler. */
export const printEmphasis: Handle = Object.assign(
  (...[node, parent, state, info]: Parameters<Handle>): string =>
    defaultHandlers.emphasis(node, parent as Parents, state, info),
  { attention, peek: defaultHandlers.emphasis.peek },
)
