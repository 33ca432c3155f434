import type { Root } from 'mdast'
import type { Compiler, Plugin } from 'unified'
import { once } from '../text/once.ts'
import { hasDefinitions } from './definitions.ts'
import { printThematicBreak } from './print-thematic-break.ts'
import { createPrintWhole } from './print-whole.ts'
import type { Print } from './spelling/print-block.ts'
import { printFlow } from './spelling/print-flow.ts'
import { createPrintLeaf } from './spelling/print-leaf.ts'
import { printTable } from './spelling/print-table.ts'
import type { TextOptions } from './spelling/print-text.ts'

declare module 'unified' {
  interface CompileResultMap {
    /** A text in pieces. */
    pieces: string[]
  }
}

/**
 * Makes a unified processor print Markdown, and spares `remark-stringify`, which is set up anew for each
 * tree, those that can be printed without it, to the same text. The text comes in pieces, since a long one
 * need not be made to be compared.
 */
export const printQuickly: Plugin<[TextOptions], Root, string[]> = function (options) {
  // Loaded with the first tree that needs it, which few need.
  const printWhole = once(() => createPrintWhole(options))
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
    if (pieces === undefined) return [printWhole()(root, file)]
    const last = pieces.findLast((piece) => piece !== '') ?? '\n'
    return /[\r\n]$/.test(last) ? pieces : [...pieces, '\n']
  }
  this.compiler = compileQuickly as Compiler
}
