import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Options as ToMarkdown } from 'mdast-util-to-markdown'
import type {} from 'remark-stringify' // the type of `toMarkdownExtensions`
import type { Processor } from 'unified'

/** Makes `remark-stringify` keep text from being read as GFM, and print the nodes of GFM. */
export function remarkGfmPrinting(this: Processor): void {
  this.data().toMarkdownExtensions = [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    tablePrinting(),
    gfmTaskListItemToMarkdown(),
  ]
}

/**
 * Cells without padding, which would change every row of a table with any cell, and three dashes
 * below the head, since some systems take fewer for text.
 */
function tablePrinting(): ToMarkdown {
  const printing = gfmTableToMarkdown({ tablePipeAlign: false })
  const print = printing.handlers?.table
  if (print === undefined) return printing
  return {
    ...printing,
    handlers: {
      ...printing.handlers,
      table: (node, parent, state, info) => {
        const [head = '', dashes = '', ...rows] = print(node, parent, state, info).split('\n')
        return [head, dashes.replace(/-+/g, '---'), ...rows].join('\n')
      },
    },
  }
}
