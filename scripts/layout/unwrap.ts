import { applyEdits, type Edit } from '../text/edit.ts'
import type { LineBreak } from './line-breaks.ts'
import { editedLayout, type Layout } from './read-layout.ts'

// What is joined or parted may show more of the layout, but hardly ever twice.
const mostRounds = 8

/** A text with a blank line at the ends of paragraphs that have none, until nothing is left to do. */
export function partParagraphs(layout: Layout): Layout {
  return settle(layout, ends)
}

/**
 * A text with its wrapped lines joined, until nothing is left to do. Where it has a blank line at
 * all ends of paragraphs, so has the result: a line that has become long may show another one.
 */
export function joinWraps(layout: Layout): Layout {
  const isParted = ends(layout).length === 0
  return settle(layout, (joined) => {
    const parting = isParted ? ends(joined) : []
    return parting.length > 0 ? parting : wraps(joined)
  })
}

/** Because each step depends on the text alone, a text that has settled stays as it is. */
function settle(layout: Layout, step: (layout: Layout) => readonly Edit[]): Layout {
  let settled = layout
  for (let round = 0; round < mostRounds; round++) {
    const next = stepOn(settled, step)
    if (next === undefined) break
    settled = next
  }
  return settled
}

/** What was read of a long text is let go before the next one is read. */
function stepOn(layout: Layout, step: (layout: Layout) => readonly Edit[]): Layout | undefined {
  const edits = step(layout)
  const next = applyEdits(layout.text, edits)
  if (next === layout.text) return undefined
  layout.letGo()
  return editedLayout(layout, edits, next)
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
