import { applyEdits, type Edit } from '../text/edit.ts'
import { explainLineBreaks, type LineBreak } from './line-breaks.ts'

// What is joined or parted may show more of the layout, but hardly ever twice.
const mostRounds = 8

/** `text` with a blank line at the ends of paragraphs that have none, until nothing is left to do. */
export function partParagraphs(text: string): string {
  return settle(text, (breaks, parted) => applyEdits(parted, ends(breaks, parted)))
}

/**
 * `text` with its wrapped lines joined, until nothing is left to do. Where `text` has a blank line at
 * all ends of paragraphs, so has the result: a line that has become long may show another one.
 */
export function joinWraps(text: string): string {
  const isParted = ends(explainLineBreaks(text), text).length === 0
  return settle(text, (breaks, joined) => {
    const parting = isParted ? ends(breaks, joined) : []
    return applyEdits(joined, parting.length > 0 ? parting : wraps(breaks))
  })
}

/** Because each step depends on the text alone, a text that has settled stays as it is. */
function settle(
  text: string,
  step: (breaks: readonly LineBreak[], text: string) => string,
): string {
  for (let round = 0; round < mostRounds; round++) {
    const next = step(explainLineBreaks(text), text)
    if (next === text) return text
    text = next
  }
  return text
}

function ends(breaks: readonly LineBreak[], text: string): Edit[] {
  return breaks
    .filter(({ reason, after }) => reason === 'paragraph' && after.blanksBefore === 0)
    .map(({ before }) => text.indexOf('\n', before.end))
    .map((offset) => ({ start: offset, end: offset, text: '\n' }))
}

function wraps(breaks: readonly LineBreak[]): Edit[] {
  return breaks
    .filter(({ reason }) => reason === 'wrap')
    .map(({ before, after, glue }) => ({ start: before.end, end: after.start, text: glue }))
}
