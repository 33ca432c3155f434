import type { Root } from 'mdast'
import type { Compiler, Processor } from 'unified'
import { printThematicBreak } from './print-options.ts'
import type { Print } from './spelling/print-block.ts'
import { printFlow } from './spelling/print-flow.ts'
import { createPrintLeaf } from './spelling/print-leaf.ts'
import { printTable } from './spelling/print-table.ts'
import type { TextOptions } from './spelling/print-text.ts'
import { hasDefinitions } from './spelling/text-handlers.ts'

/**
 * Spares a unified compiler that has the options of `createPrintOptions` the trees that can be printed
 * without it, to the same text: it is set up anew for each.
 */
export function printQuickly(this: Processor, options: TextOptions): void {
  const compile = this.compiler as Compiler<Root, string>
  const printLeaf = createPrintLeaf(options)
  const print: Print = (node, parent) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return printLeaf(node, parent, false)
      case 'thematicBreak':
        return printThematicBreak(node, parent)
      case 'html':
        return node.value
      case 'table':
        return options.asWritten === true ? printTable(node) : undefined
      default:
        return undefined
    }
  }
  this.compiler = (node, file) => {
    const root = node as Root
    const state = { bulletLastUsed: undefined, indexStack: [] }
    const printed = hasDefinitions(root) ? undefined : printFlow(root, print, state)
    if (printed === undefined) return compile(root, file)
    return printed === '' || /[\r\n]$/.test(printed) ? printed : `${printed}\n`
  }
}
