import type { Root } from 'mdast'
import type { Parser, Processor } from 'unified'
import { eachNode } from './each-node.ts'

declare module 'mdast' {
  interface TextData {
    /** How the text is written in the Markdown that it was parsed from, lines without their prefix. */
    readonly written?: string
  }
}

/**
 * Makes a unified parser of Markdown keep how each text is written: template tags, shortcodes, math
 * and directives are text to CommonMark, and to others only as long as nothing in them is escaped.
 */
export function keepWritten(this: Processor): void {
  const parse = this.parser as Parser<Root>
  this.parser = (text, file) => {
    const tree = parse(text, file)
    // Positions are those in the text without it.
    const source = text.replace(/^\ufeff/, '')
    eachNode(tree, (node) => {
      if (node.type !== 'text') return
      const { start, end } = node.position ?? {}
      if (start?.offset === undefined || end?.offset === undefined) return
      const slice = source.slice(start.offset, end.offset)
      const isLine = slice === node.value && !/[\r\n]/.test(slice)
      node.data = {
        written: isLine ? slice : slice.replace(/[ \t]*(?:\r\n?|\n)[ \t>]*/g, '\n'),
      }
    })
    return tree
  }
}
