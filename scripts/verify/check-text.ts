import { shown } from './check-edits.ts'
import { type Block, readBlocks } from './read-markdown.ts'
import type { ClaimedNode, ClaimedRecord } from './shape.ts'
import { shownTree } from './shown-tree.ts'

const dense = (text: string) => text.replace(/[\s\u0085]+/g, '')
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

/** What of the clean text is not in the record's text, or the other way round. */
export function lostText(clean: string, { source, text }: ClaimedRecord): string | undefined {
  if (source.dialect !== 'plain') return undefined
  return firstDifference(dense(clean), dense(text), 'the clean text', 'the record')
}

/** Where the body of the Markdown file reads otherwise than the record's text. */
export function differentBody(body: string, record: ClaimedRecord): string | undefined {
  const blocks = readBlocks(body)
  if (record.source.dialect !== 'plain') return differentLeaves(blocks, record)
  const wanted = leafPaths(record.tree)
  const other = blocks.findIndex(({ path }, index) => kindsOf(path) !== wanted[index])
  if (other >= 0) {
    return `the ${wanted[other] ?? 'nothing'} of the tree became ${kindsOf(blocks[other]?.path ?? '')}, at ${shown(blocks[other]?.text ?? '')}`
  }
  const rendered = blocks
    .filter(({ path }) => !path.endsWith('hr.hr'))
    .map(({ text }) => text)
    .join('\n\n')
  return firstDifference(lines(record.text), lines(rendered), 'the record', 'the Markdown')
}

/** What markdown-it calls the nodes of a plain text. */
const names: Readonly<Record<string, (node: ClaimedNode) => string>> = {
  root: () => '',
  list: ({ ordered }) => (ordered ? 'ordered_list' : 'bullet_list'),
  listItem: () => 'list_item',
  blockquote: () => 'blockquote',
  paragraph: () => 'paragraph',
  heading: ({ depth }) => `heading ${depth}`,
  thematicBreak: () => 'hr',
}

/** The kinds of each leaf block of a plain text's tree, outermost first. */
function leafPaths(node: ClaimedNode, above = ''): string[] {
  const name = Object.hasOwn(names, node.type) ? names[node.type]?.(node) : node.type
  const path = `${above} ${name}`.trim()
  if (/(?:paragraph|heading \d|hr|code)$/.test(path)) return [path]
  return (node.children ?? []).flatMap((child) => leafPaths(child, path))
}

/** The same of a block as it was read. */
function kindsOf(path: string): string {
  const kinds = path.split(' ').map((name) => name.replace(/^heading\.h(\d).*/, 'heading $1'))
  return kinds
    .map((name) => name.replace(/\..*/, ''))
    .filter((name) => name !== 'inline')
    .join(' ')
}

/** Where the clean Markdown and the body of the file make different blocks. */
export function differentMarkdown(
  clean: string,
  body: string,
  { source }: ClaimedRecord,
): string | undefined {
  if (source.dialect === 'plain') return undefined
  const [before, after] = [readBlocks(clean), readBlocks(body)].map((blocks) =>
    blocks.map(({ path, marked }) => `${path}: ${taskAsWritten(marked)}`).join('\n'),
  )
  return firstDifference(before ?? '', after ?? '', 'the source', 'the Markdown')
}

/** A footnote stands where it was written in a tree, and at the end of a page: order is not compared. */
function differentLeaves(blocks: readonly Block[], { tree, text }: ClaimedRecord) {
  const inOrder = dense(leafTexts(tree).join(''))
  const ofTree = firstDifference(inOrder, dense(text), 'the tree', 'the text of the record')
  if (ofTree !== undefined) return ofTree
  const rendered = blocks.map((block) => dense(withoutTask(block.text)))
  const sorted = (texts: readonly string[]) =>
    texts
      .filter((each) => each !== '')
      .toSorted()
      .join('\n')
  return firstDifference(
    sorted(leafTexts(shownTree(tree)).map((leaf) => dense(withoutTask(leaf)))),
    sorted(rendered),
    'the record',
    'the Markdown',
  )
}

const blocksOfBlocks: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'table', 'tableRow'],
])

function leafTexts(node: ClaimedNode): string[] {
  if (blocksOfBlocks.has(node.type)) return (node.children ?? []).flatMap(leafTexts)
  if (node.type === 'definition') return []
  return [textOf(node)]
}

function textOf({ type, value, alt, children }: ClaimedNode): string {
  if (type === 'image' || type === 'imageReference') return alt ?? ''
  return value ?? (children ?? []).map(textOf).join('')
}

/** A box to tick is no text to one of the parsers. */
function withoutTask(text: string): string {
  return text.replace(/^\[[ xX]?\]/, '')
}

/** `[X]` is written `[x]`. */
function taskAsWritten(text: string): string {
  return text.replace(/^\[X\]/, '[x]')
}

function firstDifference(left: string, right: string, one: string, other: string) {
  if (left === right) return undefined
  let offset = 0
  while (left[offset] === right[offset]) offset++
  const from = Math.max(0, offset - 10)
  return `${one} has ${shown(left.slice(from))}, ${other} ${shown(right.slice(from))}`
}
