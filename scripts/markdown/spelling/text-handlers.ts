import type { Heading, Paragraph, Parents, Root, Text } from 'mdast'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Handle, type Handlers, type State } from 'mdast-util-to-markdown'
import { hasDefinitions } from '../definitions.ts'
import { type Block, blockOf } from './block.ts'
import { printFlow } from './print-flow.ts'
import { createPrintLeaf } from './print-leaf.ts'
import { createPrintText, type TextOptions } from './print-text.ts'
import type { Surroundings } from './spell-text.ts'

/** The state of one run of the printer, with what the spelling of a text depends on. */
interface PrintState extends State {
  hasDefinitions?: boolean
  block?: Block | undefined
}

type Info = Parameters<Handle>[3]

/** The one that puts the box of a task before it. */
const printParagraph = gfmTaskListItemToMarkdown().handlers?.paragraph ?? defaultHandlers.paragraph

/**
 * Handlers for `mdast-util-to-markdown` that spell the text of blocks. Where they are quick, they print what
 * they can without the default ones.
 */
export function textHandlers(options: TextOptions, isQuick = true): Partial<Handlers> {
  const printText = createPrintText(options)
  const printLeaf = createPrintLeaf(options)

  function printTextNode(node: Text, _: unknown, state: PrintState, info: Surroundings): string {
    const block = state.block ?? { ...noBlock, text: node.value }
    return printText(node, info, { ...block, isLabel: state.stack.includes('label') })
  }

  function printBlock(
    node: Paragraph | Heading,
    parent: Parents | undefined,
    state: PrintState,
    info: Info,
  ): string {
    const hasDefinitions = state.hasDefinitions === true
    const quick = isQuick ? printLeaf(node, parent, hasDefinitions) : undefined
    if (quick !== undefined) return quick
    state.block = blockOf(node, parent, hasDefinitions)
    const print: Handle = node.type === 'heading' ? defaultHandlers.heading : printParagraph
    const printed = print(node, parent, state, info)
    state.block = undefined
    return printed
  }

  function printRoot(
    node: Root,
    parent: Parents | undefined,
    state: PrintState,
    info: Info,
  ): string {
    state.hasDefinitions = hasDefinitions(node)
    const printed =
      isQuick && !state.hasDefinitions
        ? printFlow(node, (child, of) => state.handle(child, of, state, info), state)?.join('')
        : undefined
    return printed ?? defaultHandlers.root(node, parent, state, info)
  }
  return { root: printRoot, paragraph: printBlock, heading: printBlock, text: printTextNode }
}

/** What is known of a text in no block of its own: in a cell of a table. */
const noBlock: Block = { text: '', isText: false, isHeading: false, isItem: false, isLabel: false }
