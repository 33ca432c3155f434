import type { Token } from 'markdown-it'
import { shown } from './check-edits.ts'
import { normalizeAddress, readTokens } from './read-markdown.ts'
import type { ClaimedNode, ClaimedRecord } from './shape.ts'
import { shownTree } from './shown-tree.ts'

/**
 * Where the nodes of the record's tree are not those of the Markdown body: headings with their depth,
 * links with their targets, code with its language, lists with their start, and so on. Their order is
 * another check's.
 */
export function differentStructure(body: string, { tree, source }: ClaimedRecord) {
  const nodes = flatten(shownTree(tree))
  const odd = source.dialect === 'plain' && nodes.find(({ type }) => !plainTypes.has(type))
  if (odd) return `a plain text has a ${odd.type}`
  const targets = new Map(
    nodes.filter(({ type }) => type === 'definition').map((node) => [idOf(node), node]),
  )
  const claimed = nodes.flatMap((node) => signOfNode(node, targets)).toSorted()
  const read = readTokens(body).flatMap(signOfToken).toSorted()
  const index = claimed.findIndex((sign, at) => sign !== read[at])
  if (index < 0 && claimed.length === read.length) return undefined
  return `the tree has ${shown(claimed[index] ?? 'nothing')}, the Markdown ${shown(read[Math.max(0, index)] ?? 'nothing')}`
}

/** What a plain text may show to be. */
const plainTypes: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'text', 'break', 'heading', 'list', 'listItem', 'blockquote'],
  ...['thematicBreak', 'code'],
])

function flatten(tree: ClaimedNode): ClaimedNode[] {
  const found: ClaimedNode[] = []
  const pending = [tree]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node)
    for (const child of node.children ?? []) pending.push(child)
  }
  return found
}

function idOf({ identifier = '' }: ClaimedNode): string {
  return String(identifier).toLowerCase()
}

/** What a node is, as `signOfToken` tells it; nothing for what is no node to a renderer. */
function signOfNode(node: ClaimedNode, targets: ReadonlyMap<string, ClaimedNode>): string[] {
  const { type, depth, ordered, start, lang, meta, value = '' } = node
  if (type === 'linkReference' || type === 'imageReference') {
    const target = targets.get(idOf(node))
    const kind = type === 'linkReference' ? 'link' : 'image'
    return [signOfLink(kind, target?.url, target?.title)]
  }
  if (type === 'link' || type === 'image') return [signOfLink(type, node.url, node.title)]
  if (type === 'heading') return [`heading ${depth}`]
  if (type === 'list') return [ordered ? `ol ${start ?? 1}` : 'ul']
  if (type === 'code') return [`code ${[lang, meta].filter(Boolean).join(' ').trim()}`]
  if (type === 'inlineCode') return [`inlineCode ${value.replaceAll('\n', ' ')}`]
  return kinds.has(type) ? [type] : []
}

function signOfLink(type: string, url: unknown, title: unknown): string {
  return `${type} ${normalizeAddress(String(url ?? ''))} ${title ?? ''}`
}

/** The kinds of nodes that have no details, by what markdown-it calls them. */
const names: Readonly<Record<string, string>> = {
  paragraph_open: 'paragraph',
  blockquote_open: 'blockquote',
  list_item_open: 'listItem',
  hr: 'thematicBreak',
  html_block: 'html',
  html_inline: 'html',
  em_open: 'emphasis',
  strong_open: 'strong',
  s_open: 'delete',
  hardbreak: 'break',
  table_open: 'table',
  tr_open: 'tableRow',
  th_open: 'tableCell',
  td_open: 'tableCell',
  footnote_ref: 'footnoteReference',
  footnote_open: 'footnoteDefinition',
}

const kinds: ReadonlySet<string> = new Set(Object.values(names))

function signOfToken({ type, tag, attrs, content, info }: Token): string[] {
  const attribute = (name: string) => attrs?.find(([key]) => key === name)?.[1]
  if (type === 'link_open') return [signOfLink('link', attribute('href'), attribute('title'))]
  if (type === 'image') return [signOfLink('image', attribute('src'), attribute('title'))]
  if (type === 'heading_open') return [`heading ${tag.slice(1)}`]
  if (type === 'bullet_list_open') return ['ul']
  if (type === 'ordered_list_open') return [`ol ${attribute('start') ?? 1}`]
  if (type === 'fence' || type === 'code_block') return [`code ${info}`.trimEnd().padEnd(5)]
  if (type === 'code_inline') return [`inlineCode ${content}`]
  return Object.hasOwn(names, type) ? [names[type] ?? ''] : []
}
