import type { Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { type Compiler, unified } from 'unified'
import { createPrintOptions } from './print-options.ts'
import { remarkGfmPrinting } from './remark-gfm-printing.ts'
import type { TextOptions } from './spelling/print-text.ts'

/** A printer of trees as Markdown, all of which go through `remark-stringify`. */
export function createPrintWhole(options: TextOptions): Compiler<Root, string> {
  const printing = unified()
    .use(remarkStringify, createPrintOptions(options))
    .use(remarkGfmPrinting)
    .freeze()
  return printing.compiler as Compiler<Root, string>
}
