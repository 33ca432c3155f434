import MarkdownIt, { type PluginSimple, type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'

/** A block without blocks inside, as a reader of the rendered page sees it. */
export interface Block {
  /** The blocks that it stands in and its own kind, outermost first: `ul li p`. */
  readonly path: string
  /** Its text; a soft break as a space, a hard one as a line end. */
  readonly text: string
  /** The same with its marks: links with their targets, emphasis, code. */
  readonly marked: string
}

const parser = new MarkdownIt({ html: true }).use(footnote as unknown as PluginSimple)
// Links are compared as they were written, harmless or not.
parser.validateLink = () => true
// An address is shown as it was written, where this parser would decode it.
parser.normalizeLinkText = (url) => url
// A note within a sentence, `^[so]`, is none in CommonMark with GFM.
parser.disable('footnote_inline')

/** An address as this parser writes it. */
export function normalizeAddress(url: string): string {
  return parser.normalizeLink(url)
}

/** All tokens of a Markdown text, those inside of a paragraph, too; infos and code as they read. */
export function readTokens(markdown: string): Token[] {
  const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
  for (const token of tokens) token.info = infoOf(token)
  return tokens
}

/** The leaf blocks of a Markdown text, by a parser that shares nothing with the one that made it. */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = []
  const open: string[] = []
  for (const token of parser.parse(markdown, {})) {
    if (token.nesting === 1) open.push(nameOf(token))
    else if (token.nesting === -1) open.pop()
    else blocks.push({ path: [...open, nameOf(token)].join(' '), ...contentOf(token) })
  }
  return blocks
}

/** Headings with their depth, ordered lists with their start, tight paragraphs as such. */
function nameOf({ type, tag, attrs, hidden, meta }: Token): string {
  const name = type.replace(/_open$/, '')
  const details = [...(attrs ?? []).map(([key, value]) => `${key}=${value}`), meta?.label ?? '']
  const kind = name === 'fence' || name === 'code_block' ? 'code' : name
  return [kind, tag, hidden ? 'tight' : '', ...details].filter((part) => part !== '').join('.')
}

/** The language of code and what is said of it, a blank between them, however many there are. */
function infoOf({ info }: Token): string {
  return parser.utils.unescapeAll(info.trim().replace(/[ \t]+/, ' '))
}

function contentOf(token: Token): Pick<Block, 'text' | 'marked'> {
  if (token.children === null) {
    const text = token.content.trimEnd()
    return { text, marked: `${infoOf(token)}\n${text}` }
  }
  const text = token.children.map(textOf).join('')
  return { text, marked: token.children.map(markedOf).join('').replace(link, withoutOwnLink) }
}

const link = /<link_open href=(\S+) >([^\s<]+)<link_close {2}>/g

/** An address that is the text of its link is a link without that, too, in GFM. */
function withoutOwnLink(marked: string, url: string, text: string): string {
  const isOwn = ['', 'http://', 'mailto:'].some((scheme) => normalizeAddress(scheme + text) === url)
  return isOwn && /^(?:https?:|www\.)|@/.test(text) ? text : marked
}

function textOf({ type, content, children }: Token): string {
  if (type === 'softbreak') return ' '
  // Blanks at the start of a line are not of a paragraph; this parser keeps them within HTML.
  if (type === 'html_inline') return content.replace(/\n[ \t]+/g, '\n')
  if (type === 'image') return (children ?? []).map(textOf).join('')
  return type === 'hardbreak' ? '\n' : content
}

function markedOf(token: Token): string {
  const { type, attrs, meta } = token
  const content = type === 'image' || type === 'html_inline' ? textOf(token) : token.content
  if (type === 'text') return token.content
  if (type === 'softbreak') return ' '
  const details = (attrs ?? []).map(([key, value]) => `${key}=${value}`).join(' ')
  return `<${type} ${details} ${meta?.label ?? ''}>${content}`
}
