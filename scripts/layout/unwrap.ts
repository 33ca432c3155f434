import { applyEdits, type Edit } from '../text/edit.ts'
import { createIsWithin } from '../text/edits-within.ts'
import { moveStructures, type Structure } from '../text/structure.ts'
import type { LineBreak } from './line-breaks.ts'
import { editedLayout, type Layout } from './read-layout.ts'

// What is joined or parted may show more of the layout, but hardly ever twice.
const mostRounds = 8

/**
 * A text with a blank line at the ends of paragraphs that have none, until nothing is left to do. `structures` tell
 * what of it is preformatted: nothing changes there.
 */
export function partParagraphs(layout: Layout, structures: readonly Structure[] = []): Layout {
  return settle({ layout, codes: codesOf(structures) }, ends)
}

/**
 * A text with its wrapped lines joined, until nothing is left to do. Where it has a blank line at
 * all ends of paragraphs, so has the result: a line that has become long may show another one.
 */
export function joinWraps(layout: Layout, structures: readonly Structure[] = []): Layout {
  const start = { layout, codes: codesOf(structures) }
  const isParted = ends(start).length === 0
  return settle(start, (joined) => {
    const parting = isParted ? ends(joined) : []
    return parting.length > 0 ? parting : wraps(joined)
  })
}

/** A text so far, and what of it is preformatted, in order. */
interface State {
  readonly layout: Layout
  readonly codes: readonly Structure[]
}

function codesOf(structures: readonly Structure[]): readonly Structure[] {
  return structures
    .filter(({ type }) => type === 'code')
    .toSorted((one, other) => one.start - other.start)
}

/** Because each step depends on the text alone, a text that has settled stays as it is. */
function settle(state: State, step: (state: State) => readonly Edit[]): Layout {
  let settled = state
  for (let round = 0; round < mostRounds; round++) {
    const next = stepOn(settled, step)
    if (next === undefined) break
    settled = next
  }
  return settled.layout
}

/** What was read of a long text is let go before the next one is read. */
function stepOn(state: State, step: (state: State) => readonly Edit[]): State | undefined {
  const { layout, codes } = state
  const edits = step(state)
  const next = applyEdits(layout.text, edits)
  if (next === layout.text) return undefined
  layout.letGo()
  return { layout: editedLayout(layout, edits, next), codes: moveStructures(codes, edits) }
}

function ends({ layout: { text, lineBreaks }, codes }: State): Edit[] {
  const isCode = createIsWithin(codes)
  return lineBreaks.filter(isUnparted).flatMap(({ before }) => {
    const offset = text.indexOf('\n', before.end)
    return isCode(offset) ? [] : [{ start: offset, end: offset, text: '\n' }]
  })
}

function isUnparted({ reason, after }: LineBreak): boolean {
  return reason === 'paragraph' && after.blanksBefore === 0
}

function wraps({ layout: { lineBreaks }, codes }: State): Edit[] {
  const isCode = createIsWithin(codes)
  return lineBreaks
    .filter(({ reason }) => reason === 'wrap')
    .filter(({ before, after }) => !(isCode(before.start) || isCode(after.start)))
    .map(({ before, after, glue }) => ({ start: before.end, end: after.start, text: glue }))
}
