import type { Heading, Paragraph, Parents } from 'mdast'
import { blockOf } from './block.ts'
import { printProse } from './print-prose.ts'
import { createPrintText, type TextOptions } from './print-text.ts'
import { printWritten } from './print-written.ts'

/** Prints a paragraph or heading as the default handlers do, or nothing where it takes these. */
export type PrintLeaf = (
  node: Paragraph | Heading,
  parent: Parents | undefined,
  hasDefinitions: boolean,
) => string | undefined

export function createPrintLeaf(options: TextOptions): PrintLeaf {
  const printText = createPrintText(options)
  return (node, parent, hasDefinitions) => {
    const written = options.asWritten === true ? printWritten(node, parent) : undefined
    if (written !== undefined) return written
    const block = blockOf(node, parent, hasDefinitions)
    return printProse(node, parent, (text, around) => printText(text, around, block))
  }
}
