import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from 'micromark-util-types'
import type { Processor } from 'unified'
import { trimHtmlLines } from './html-lines.ts'
import { indentedCode } from './indented-code.ts'
import { listInContainer } from './list-in-container.ts'
import { setListSpread } from './list-spread.ts'
import { markupInAddress } from './markup-in-address.ts'
import { taskListItem } from './task-list-item.ts'

/**
 * Adds GFM to `remark-parse`, in the parts that the package of that name is
 * made of, but for one: an address that stands in the text as such (`https://example.com`) stays
 * text in the tree, and is printed as it is. GitHub makes a link of it before and after alike.
 * Only an address that plain CommonMark would read as markup (`https://example.com/_a_`) becomes a
 * link node, since no spelling of it as text is read the same in both. And lists, code and
 * HTML are read as CommonMark says where the parser reads them otherwise.
 */
export function remarkGfm(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    addresses,
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
    gfmTaskListItem(),
    indentedCode,
    listInContainer,
  ]
  data.fromMarkdownExtensions = [
    literalAutolinks,
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    taskListItem,
    { transforms: [setListSpread, trimHtmlLines] },
  ]
}

/**
 * The constructs for `https://` and `www.`. An e-mail address is found in text that has been parsed
 * (GFM 6.9), so it never takes a mark from emphasis.
 */
const addresses: Extension = {
  text: Object.fromEntries(
    Object.entries(gfmAutolinkLiteral().text ?? {}).flatMap(([code, constructs]) => {
      const kept = [constructs ?? []].flat().filter(({ name }) => name !== 'emailAutolink')
      return kept.length > 0 ? [[code, kept]] : []
    }),
  ),
}

const literalAutolinks: FromMarkdown = {
  enter: {
    literalAutolink(token) {
      if (markupInAddress.test(letterBefore(this) + this.sliceSerialize(token))) {
        this.enter({ type: 'link', title: null, url: '', children: [] }, token)
      }
      enterData(this, token)
    },
  },
  exit: {
    literalAutolink(token) {
      exitData(this, token)
      const node = this.stack.at(-1)
      if (node?.type !== 'link') return
      node.url = urlOf(this.sliceSerialize(token))
      this.exit(token)
    },
  },
}

/** What of a word stands right before: behind it, an underscore is no markup. */
function letterBefore(context: CompileContext): string {
  const parent = context.stack.at(-1)
  const sibling = parent !== undefined && 'children' in parent ? parent.children.at(-1) : undefined
  return sibling?.type === 'text'
    ? (/(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])$/u.exec(sibling.value.slice(-2))?.[0] ?? '')
    : ''
}

/** Text, that melts into the text before it. */
function enterData(context: CompileContext, token: Token): void {
  context.config.enter['data']?.call(context, token)
}

function exitData(context: CompileContext, token: Token): void {
  context.config.exit['data']?.call(context, token)
}

function urlOf(address: string): string {
  return /^www\./i.test(address) ? `http://${address}` : address
}
