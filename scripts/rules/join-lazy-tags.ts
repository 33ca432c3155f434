import { lazyTags, startsWithTag } from '../markdown/lazy-tags.ts'
import type { Edit } from '../text/edit.ts'
import type { Rule } from './rule.ts'

/**
 * Joins a line that starts with a tag such as `<br>` to the paragraph of a list or quote that it goes
 * on with, as CommonMark says; some parsers take it for a block of its own.
 *
 * Changes:
 * - .md `"- alpha\n<br>\n- bravo"` → `"- alpha <br>\n- bravo"`
 * - .md `"> alpha\n<i>\n<b>\nbravo"` → `"> alpha <i> <b>\nbravo"`
 *
 * Leaves alone:
 * - .md `"- alpha\n  <div>"`: a block of HTML ends the paragraph.
 * - .md `"- alpha\n\n  <br>"`: so does a blank line.
 * - .md `"alpha\n<br>"`: outside of lists and quotes all parsers agree.
 */
export const joinLazyTags: Rule = {
  name: 'join-lazy-tags',
  class: 'whitespace',
  // A quote's mark goes with the line that it stood before.
  keeps: 'letters',
  dialects: ['markdown'],
  // What is printed has to be read alike by all.
  requiredIn: ['markdown'],
  run: ({ text, tree }) => {
    const edits: Edit[] = []
    if (tree === undefined) return { edits }
    for (const end of lazyTags(tree)) {
      let offset = end
      for (let joined = joinAt(text, offset); joined !== undefined; joined = joinAt(text, offset)) {
        edits.push(joined)
        const lineEnd = text.indexOf('\n', joined.end)
        offset = lineEnd < 0 ? text.length : lineEnd
      }
    }
    return { edits }
  },
}

function joinAt(text: string, offset: number): Edit | undefined {
  const lineEnd = /[ \t]?\n[ \t]*(?:>[ \t]*)*/y
  lineEnd.lastIndex = offset
  const end = offset + (lineEnd.exec(text)?.[0].length ?? 0)
  const isHardBreak = text[offset - 1] === '\\'
  if (end === offset || isHardBreak || !startsWithTag(text.slice(end, end + 40))) return undefined
  return { start: offset, end, text: ' ' }
}
