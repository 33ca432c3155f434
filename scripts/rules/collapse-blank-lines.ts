import type { Edit } from '../text/edit.ts'
import type { Rule } from './rule.ts'

/**
 * Leaves one blank line between two blocks, and none at the start and the end.
 *
 * Changes:
 * - `"alpha\n\n\n\nbravo"` → `"alpha\n\nbravo"`
 * - `"\n\nalpha\n"` → `"alpha"`
 *
 * Leaves alone:
 * - `"alpha\n\nbravo"`: it is what is wanted.
 * - `"alpha\nbravo"`: a line end that was kept so far was meant.
 */
export const collapseBlankLines: Rule = {
  name: 'collapse-blank-lines',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  // Markdown cannot hold what it takes out, and would drop it without a record.
  requiredIn: ['plain'],
  run: ({ text }) => {
    const edits: Edit[] = []
    for (let start = text.indexOf('\n'); start >= 0; ) {
      let end = start + 1
      while (text.charCodeAt(end) === 0x0a) end++
      const isEdge = start === 0 || end === text.length
      if (isEdge || end - start > 2) edits.push({ start, end, text: isEdge ? '' : '\n\n' })
      start = text.indexOf('\n', end)
    }
    return { edits }
  },
}
