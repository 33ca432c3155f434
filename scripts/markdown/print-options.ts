import type { Break, Nodes, Parents, Text, ThematicBreak } from 'mdast'
import {
  defaultHandlers,
  type Handle,
  type Options,
  type State,
  type Unsafe,
} from 'mdast-util-to-markdown'

/** How `remark-stringify` prints: of the spellings of a node the one that most systems read alike. */
export const printOptions: Options = {
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
  // A mail address in angle brackets may start with more than a letter: `<%a@b.co>`.
  unsafe: [{ character: '<', after: "[\\w.!#$%&'*+/=?^`{|}~-]+@", inConstruct: 'phrasing' }],
  join: [joinTag],
  handlers: {
    root: printRoot,
    break: printBreak,
    text: printText,
    thematicBreak: printThematicBreak,
  },
}

/** A paragraph that starts with a tag is one only right behind a definition, without a blank line. */
function joinTag(left: Nodes, right: Nodes): number | undefined {
  const isTag = right.type === 'paragraph' && right.children[0]?.type === 'html'
  return left.type === 'definition' && isTag ? 0 : undefined
}

/** In an item, dashes would make a heading of a paragraph above, or be read with the bullet as a row. */
function printThematicBreak(node: ThematicBreak, parent: Parents | undefined): string {
  if (parent?.type !== 'listItem') return '---'
  return parent.children[0] === node ? '___' : '***'
}

/** An ampersand is a character reference only with a name or number and a semicolon behind it. */
const reference = '(?:#\\d{1,7}|#[xX][\\dA-Fa-f]{1,6}|[A-Za-z][\\dA-Za-z]{0,31});'

/** Takes `AT&T` and `?a=1&b=2` off the list of what must be escaped. */
function printRoot(...[node, parent, state, info]: Parameters<Handle>): string {
  state.unsafe = state.unsafe.map((pattern) =>
    pattern.character === '&' ? { ...pattern, after: reference } : pattern,
  )
  return defaultHandlers.root(node, parent, state, info)
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

/** What makes GitHub see an address: escaped, it sees none. */
const addressStarts: readonly Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', inConstruct: 'phrasing' },
]

/**
 * Escapes text; an address that would get an escape inside, or run on into markup, is kept from
 * being read as one.
 */
function printText(
  node: Text,
  _parent: unknown,
  state: State,
  info: Parameters<Handle>[3],
): string {
  const printed = state.safe(node.value, info)
  const words = `${printed}${/[*_~`[!]/.test(info.after) ? '\\' : ''}`.split(/\s/)
  if (!words.some(hasEscapeInAddress)) return printed
  const { unsafe } = state
  state.unsafe = [...unsafe, ...addressStarts]
  const escaped = state.safe(node.value, info)
  state.unsafe = unsafe
  return escaped
}

function hasEscapeInAddress(word: string): boolean {
  const start = word.search(/https?:\/\/|www\./i)
  return start >= 0 && /\\|&#/.test(word.slice(start))
}
