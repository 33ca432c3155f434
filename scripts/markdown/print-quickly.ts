import type { Root } from 'mdast'
import type { Compiler, Plugin } from 'unified'
import { printThematicBreak } from './print-options.ts'
import type { Print } from './spelling/print-block.ts'
import { printFlow } from './spelling/print-flow.ts'
import { createPrintLeaf } from './spelling/print-leaf.ts'
import { printTable } from './spelling/print-table.ts'
import type { TextOptions } from './spelling/print-text.ts'
import { hasDefinitions } from './spelling/text-handlers.ts'

declare module 'unified' {
  interface CompileResultMap {
    /** A text in pieces. */
    pieces: string[]
  }
}

/**
 * Spares a unified compiler that has the options of `createPrintOptions` the trees that can be printed
 * without it, to the same text: it is set up anew for each. The text comes in pieces, since a long one
 * need not be made to be compared.
 */
export const printQuickly: Plugin<[TextOptions], Root, string[]> = function (options) {
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
  const compileQuickly: Compiler<Root, string[]> = (root, file) => {
    const state = { bulletLastUsed: undefined, indexStack: [] }
    const pieces = hasDefinitions(root) ? undefined : printFlow(root, print, state)
    if (pieces === undefined) return [compile(root, file)]
    const last = pieces.findLast((piece) => piece !== '') ?? '\n'
    return /[\r\n]$/.test(last) ? pieces : [...pieces, '\n']
  }
  this.compiler = compileQuickly as Compiler
}
