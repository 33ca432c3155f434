import { applyEdits, type Edit } from '../text/edit.ts'
import type { LineBreak } from './line-breaks.ts'
import { type Layout, readLayout } from './read-layout.ts'

// What is joined or parted may show more of the layout, but hardly ever twice.
const mostRounds = 8

/** A text with a blank line at the ends of paragraphs that have none, until nothing is left to do. */
export function partParagraphs(layout: Layout): string {
  return settle(layout, ends)
}

/**
 * A text with its wrapped lines joined, until nothing is left to do. Where it has a blank line at
 * all ends of paragraphs, so has the result: a line that has become long may show another one.
 */
export function joinWraps(layout: Layout): string {
  const isParted = ends(layout).length === 0
  return settle(layout, (joined) => {
    const parting = isParted ? ends(joined) : []
    return parting.length > 0 ? parting : wraps(joined)
  })
}

/** Because each step depends on the text alone, a text that has settled stays as it is. */
function settle(layout: Layout, step: (layout: Layout) => readonly Edit[]): string {
  let settled = layout
  for (let round = 0; round < mostRounds; round++) {
    const next = applyEdits(settled.text, step(settled))
    if (next === settled.text) break
    settled = readLayout(next)
  }
  return settled.text
}

function ends({ text, lineBreaks }: Layout): Edit[] {
  return lineBreaks.filter(isUnparted).map(({ before }) => {
    const offset = text.indexOf('\n', before.end)
    return { start: offset, end: offset, text: '\n' }
  })
}

function isUnparted({ reason, after }: LineBreak): boolean {
  return reason === 'paragraph' && after.blanksBefore === 0
}

function wraps({ lineBreaks }: Layout): Edit[] {
  return lineBreaks
    .filter(({ reason }) => reason === 'wrap')
    .map(({ before, after, glue }) => ({ start: before.end, end: after.start, text: glue }))
}
