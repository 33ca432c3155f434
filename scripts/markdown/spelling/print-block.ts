import type { Blockquote, Code, List, Nodes, Parents, RootContent } from 'mdast'
import { columnsBeforeItem } from '../columns-before-item.ts'

/** Prints a node that is not printed here; nothing where that takes more. */
export type Print = (node: Nodes, parent: Parents) => string | undefined

/**
 * Prints code, a quotation of prose, or a list of single paragraphs, as the handlers of
 * `mdast-util-to-markdown` do with the options of `createPrintOptions`, or nothing where it is anything else.
 */
export function printBlock(node: RootContent, print: Print): string | undefined {
  if (node.type === 'code') return printCode(node)
  if (node.type === 'list') return printList(node, print)
  return node.type === 'blockquote' ? printQuotation(node, print) : undefined
}

/** What stands at the start of an item of `list`, behind its number. */
export function bulletOf({ ordered }: List): string {
  return ordered ? '.' : '-'
}

function printCode({ value, lang, meta }: Code): string | undefined {
  if (value.includes('`') || meta || !/^[\w+-]*$/.test(lang ?? '')) return undefined
  return `\`\`\`${lang ?? ''}\n${value === '' ? '' : `${value}\n`}\`\`\``
}

function printQuotation(quotation: Blockquote, print: Print): string | undefined {
  const parts: string[] = []
  for (const child of quotation.children) {
    if (child.type !== 'paragraph' && child.type !== 'heading') return undefined
    const part = print(child, quotation)
    if (part === undefined || hasBlankLine(part)) return undefined
    parts.push(`> ${part.replaceAll('\n', '\n> ')}`)
  }
  return parts.length === 0 ? undefined : parts.join('\n>\n')
}

function printList(list: List, print: Print): string | undefined {
  const items: string[] = []
  for (const [index, item] of list.children.entries()) {
    const [content, ...others] = item.children
    if (content?.type !== 'paragraph' || others.length > 0) return undefined
    const part = print(content, item)
    if (part === undefined || hasBlankLine(part)) return undefined
    const bullet = (list.ordered ? (list.start ?? 1) + index : '') + bulletOf(list)
    const size = columnsBeforeItem(bullet)
    items.push(bullet.padEnd(size) + part.replaceAll('\n', `\n${' '.repeat(size)}`))
  }
  return items.length === 0 ? undefined : items.join(list.spread ? '\n\n' : '\n')
}

/** Before which nothing is put. */
function hasBlankLine(text: string): boolean {
  return text === '' || /\r|^\n|\n\n|\n$/.test(text)
}
