import type {
  Delete,
  Emphasis,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Strong,
  TableCell,
} from 'mdast'
import { classifyCharacter } from 'micromark-util-classify-character'
import { hasBox } from './print-prose.ts'

/** Addresses and descriptions of pictures in which nothing is escaped. */
const plainAddress = /^[\w./?=%#~+,:@-]*[\w/=%~+,:@-]$/
const plainDescription = /^[\dA-Za-z .,]*$/

/** Code that neither holds a mark of its own nor ends at a blank. */
const plainCode = /^[^\s`](?:[^`\r\n]*[^\s`])?$/

/**
 * Prints a paragraph or heading whose text is kept as it was written, with plain code, links, pictures,
 * HTML and marked words in it, as the handlers of `mdast-util-to-markdown` do, or nothing where it holds
 * anything else. They try which marks pair as they should; here each can only open, or only close.
 */
export function printWritten(
  node: Paragraph | Heading,
  parent: Parents | undefined,
): string | undefined {
  if (hasBox(parent)) return undefined
  if (node.type === 'paragraph') return printAll(node.children, '\n', '\n')
  const printed = printAll(node.children, ' ', '\n') ?? ''
  // A line end, also one behind a reference, takes a heading of another form.
  if (!/^[^ \t\r\n][^\r\n]*$/.test(printed) || hasLineEnd(node)) return undefined
  return `${'#'.repeat(node.depth)} ${printed}`
}

function hasLineEnd(node: Nodes): boolean {
  if ('value' in node) return /[\r\n]/.test(node.value)
  return 'children' in node && node.children.some(hasLineEnd)
}

/** Prints the cell of a table in the same way. */
export function printCell({ children }: TableCell): string | undefined {
  const printed = printAll(children, ' ', ' ')
  return printed === undefined || printed === '' || /[|\r\n]/.test(printed) ? undefined : printed
}

/** What is printed between the characters `before` and `after`. */
function printAll(
  nodes: readonly PhrasingContent[],
  before: string,
  after: string,
): string | undefined {
  const parts: string[] = []
  let hasSpans = false
  for (const [index, node] of nodes.entries()) {
    const part = printOne(node, nodes[index - 1], parts.at(-1))
    if (part === undefined || part === '') return undefined
    hasSpans ||= isSpan(node)
    parts.push(part)
  }
  if (!hasSpans) return parts.join('')
  for (const [index, node] of nodes.entries()) {
    if (!isSpan(node)) continue
    const size = markOf(node).length
    const part = parts[index] ?? ''
    const opens = isEdge(parts[index - 1]?.at(-1) ?? before, part.charCodeAt(size))
    const closes = isEdge(parts[index + 1]?.at(0) ?? after, part.charCodeAt(part.length - size - 1))
    if (!opens || !closes) return undefined
  }
  return parts.join('')
}

/** Prints `node`, which stands behind `previous` and what was printed of that. */
function printOne(
  node: PhrasingContent,
  previous: PhrasingContent | undefined,
  printed: string | undefined,
): string | undefined {
  switch (node.type) {
    case 'text':
      return node.data?.written
    case 'inlineCode':
      return plainCode.test(node.value) ? `\`${node.value}\`` : undefined
    case 'html':
      // At the start of a line, it might be a block.
      return printed !== undefined && /[\r\n]$/.test(printed) ? undefined : node.value
    case 'break':
      // Behind a blank or a tag, two blanks are none.
      return previous?.type === 'text' && /\S$/.test(printed ?? '') ? '  \n' : undefined
    case 'image': {
      const { alt, url, title } = node
      const isPlain = plainDescription.test(alt ?? '') && plainAddress.test(url) && !title
      return isPlain ? `![${alt ?? ''}](${url})` : undefined
    }
    case 'link': {
      const { url, title } = node
      if (!plainAddress.test(url) || title) return undefined
      const text = printAll(node.children, '[', ']')
      return text === undefined || text.includes(']') ? undefined : `[${text}](${url})`
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
      return isSpan(previous) ? undefined : printSpan(node)
    default:
      return undefined
  }
}

/** Right beside each other, spans are printed with other marks. */
function printSpan(node: Span): string | undefined {
  const mark = markOf(node)
  if (isSpan(node.children[0]) || isSpan(node.children.at(-1))) return undefined
  const text = printAll(node.children, mark.charAt(0), mark.charAt(0))
  return text === undefined || text === '' ? undefined : mark + text + mark
}

type Span = Emphasis | Strong | Delete

function isSpan(node: PhrasingContent | undefined): node is Span {
  return node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete'
}

function markOf({ type }: Span): string {
  if (type === 'delete') return '~~'
  return type === 'strong' ? '**' : '*'
}

const whiteSpace = 1

/** Whether a mark between `outside` and the UTF-16 code unit `inside` can open or close, and not both. */
function isEdge(outside: string, inside: number): boolean {
  const kind = classifyCharacter(outside.charCodeAt(0))
  const within = classifyCharacter(inside)
  return kind !== undefined && (within === undefined || (within !== kind && kind === whiteSpace))
}
