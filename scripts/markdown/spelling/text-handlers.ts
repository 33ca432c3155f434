import type { Heading, Paragraph, Parents, Root, Text } from 'mdast'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Handle, type Handlers, type State } from 'mdast-util-to-markdown'
import { eachNode } from '../each-node.ts'
import { markupInAddress } from '../markup-in-address.ts'
import { type Block, blockOf } from './block.ts'
import type { Portability } from './portability.ts'
import { printFlow } from './print-flow.ts'
import { type PrintText, printProse } from './print-prose.ts'
import { printWritten } from './print-written.ts'
import { createSpellText, type Surroundings } from './spell-text.ts'

/** The state of one run of the printer, with what the spelling of a text depends on. */
interface PrintState extends State {
  hasDefinitions?: boolean
  block?: Block | undefined
}

type Info = Parameters<Handle>[3]

/** The one that puts the box of a task before it. */
const printParagraph = gfmTaskListItemToMarkdown().handlers?.paragraph ?? defaultHandlers.paragraph

/** How text is printed. */
export interface TextOptions {
  /** Whom it is spelled for; when left out, everybody. */
  readonly portability?: Portability
  /** Whether text that was parsed from Markdown is printed as it was written. */
  readonly asWritten?: boolean
}

/**
 * Handlers for `mdast-util-to-markdown` that spell the text of blocks. Where they are quick, they print what
 * they can without the default ones.
 */
export function textHandlers(
  { portability = 'everywhere', asWritten = false }: TextOptions,
  isQuick = true,
): Partial<Handlers> {
  const spellText = createSpellText(portability)
  const isForGitHub = portability !== 'commonmark'

  function printText(node: Text, _: unknown, state: PrintState, info: Surroundings): string {
    if (asWritten && node.data?.written !== undefined) return node.data.written
    const block = state.block ?? { ...noBlock, text: node.value }
    const isLabel = state.stack.includes('label')
    const spelled = spellText(node.value, info, { ...block, isLabel })
    return isForGitHub ? endAddresses(spelled, info) : spelled
  }

  function printLeaf(
    node: Paragraph | Heading,
    parent: Parents | undefined,
    state: PrintState,
    info: Info,
  ): string {
    const written = isQuick && asWritten ? printWritten(node, parent) : undefined
    if (written !== undefined) return written
    state.block = blockOf(node, parent, state.hasDefinitions === true)
    const print: PrintText = (text, around) => printText(text, node, state, around)
    const printed =
      (isQuick ? printProse(node, parent, print) : undefined) ??
      printFully(node, parent, state, info)
    state.block = undefined
    return printed
  }

  function printRoot(
    node: Root,
    parent: Parents | undefined,
    state: PrintState,
    info: Info,
  ): string {
    eachNode(node, ({ type }) => {
      if (type === 'definition' || type === 'footnoteDefinition') state.hasDefinitions = true
    })
    return isQuick && !state.hasDefinitions
      ? printFlow(node, state, info)
      : defaultHandlers.root(node, parent, state, info)
  }
  return { root: printRoot, paragraph: printLeaf, heading: printLeaf, text: printText }
}

/** What is known of a text in no block of its own: in a cell of a table. */
const noBlock: Block = { text: '', isText: false, isHeading: false, isItem: false, isLabel: false }

const printFully: Handle = (node: Paragraph | Heading, parent, state, info) => {
  const print: Handle = node.type === 'heading' ? defaultHandlers.heading : printParagraph
  return print(node, parent, state, info)
}

/**
 * An address with what may be markup inside, or one that would run on into markup, is kept from
 * being read as an address at all: GitHub and others take every character of one as it stands.
 */
function endAddresses(spelled: string, { after }: Surroundings): string {
  if (spelled.search(addressStart) < 0) return spelled
  const runsOn = /[*_~`[!]/.test(after)
  return spelled.replace(/\S+/g, (word, offset: number) => {
    const start = word.search(addressStart)
    if (start < 0) return word
    const isLast = offset + word.length === spelled.length
    const isMarked = markupInAddress.test(word.slice(start)) || (runsOn && isLast)
    return isMarked ? word.replace(addressStart, endAddress) : word
  })
}

const addressStart = /https?:\/\/|www\./gi

function endAddress(start: string): string {
  return start.replace(':', '&#58;').replace('.', '\\.')
}
