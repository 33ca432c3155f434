import type { Break, Nodes, Parents } from 'mdast'
import { defaultHandlers, type Handle, type Options, type State } from 'mdast-util-to-markdown'
import { printEmphasis } from './print-emphasis.ts'
import { printImage, printLink } from './print-link.ts'
import { printListItem } from './print-list-item.ts'
import { printThematicBreak } from './print-thematic-break.ts'
import type { TextOptions } from './spelling/print-text.ts'
import { textHandlers } from './spelling/text-handlers.ts'

/** How `remark-stringify` prints: of the spellings of a node the one that most systems read alike. */
export function createPrintOptions(options: TextOptions = {}): Options {
  return {
    bullet: '-',
    // Four columns in, whatever the marker: two or three are read as flat by old dialects.
    listItemIndent: 'tab',
    // No bullet, so that none is changed for it; what is written is up to `printThematicBreak`.
    rule: '_',
    emphasis: '*',
    strong: '*',
    fence: '`',
    // `<https://example.com>` is a tag to MDX.
    resourceLink: true,
    join: [joinTag],
    handlers: {
      ...textHandlers(options),
      break: printBreak,
      emphasis: printEmphasis,
      image: printImage,
      link: printLink,
      listItem: printListItem,
      thematicBreak: printThematicBreak,
    },
  }
}

/** A paragraph that starts with a tag is one only right behind a definition, without a blank line. */
function joinTag(left: Nodes, right: Nodes): number | undefined {
  const isTag = right.type === 'paragraph' && right.children[0]?.type === 'html'
  return left.type === 'definition' && isTag ? 0 : undefined
}

/**
 * Two spaces rather than a backslash: read as a break by every renderer, the backslash by most. At
 * the start of a line and behind a lone tag, where two spaces are no break, it stays the backslash.
 */
function printBreak(
  node: Break,
  parent: Parents | undefined,
  state: State,
  info: Parameters<Handle>[3],
): string {
  const printed = defaultHandlers.break(node, parent, state, info)
  return printed === '\\\n' && /\S/.test(info.before) && !isBehindTag(node, parent)
    ? '  \n'
    : printed
}

/** Whether nothing but HTML stands before `node`. */
function isBehindTag(node: Break, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? []
  return siblings.find((child) => child === node || child.type !== 'html') === node
}

// What the text before it must reckon with, as a dot behind a number at the start of a line must.
printBreak.peek = (): string => ' '
