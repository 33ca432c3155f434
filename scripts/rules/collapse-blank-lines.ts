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
  run: ({ text }) => ({
    edits: Array.from(text.matchAll(/^\n+|(?<!\n)\n+$|(?<!\n)\n{3,}/g), ({ index, 0: lines }) => {
      const isEdge = index === 0 || index + lines.length === text.length
      return { start: index, end: index + lines.length, text: isEdge ? '' : '\n\n' }
    }),
  }),
}
