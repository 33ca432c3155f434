import type { Line } from '../layout/lines.ts'
import { findBareNames } from './head/find-names.ts'
import type { Rule } from './rule.ts'

// Three marks or more, with or without blanks between them, or an asterism. Not `...`, which is a
// pause. A short row of `_` is a gap to fill in; the rules of a web page are long,
// and Google Docs writes sixteen where a page ends.
const ornament = /^(?:_{40,}|_{16}|([*•·~#+=–—―─━═◆◇●○■□★☆❦❧-])(?:[^\S\n]*\1){2,}|⁂|❦|❧|☙|✻|✽)$/u

// One that parts lines right beside it: long, as mail programs draw them, or of stars with blanks between.
const divider = /^(?:([_*~#+=–—―─━═-])\1{19,}|_{16}|([*•·~#◆●■★])(?:[^\S\n]+\2){2,})$/u
// In columns: of so much more or less than the line above it, it was drawn below that.
const slack = 2
const gap = /[^\s*•·~#◆●■★](?: {3,}|\t)\S|\|/u

/**
 * Marks the rows of stars, dashes and ornaments between two paragraphs, alone between blank lines,
 * as the breaks that they are, and long ones beside lines of prose. The marks go: the break prints its own.
 *
 * Changes:
 * - `"Alpha.\n\n* * *\n\nBravo."` → `"Alpha.\n\n\n\nBravo."`
 * - `"Alpha.\n\n----------\n\nBravo."` → `"Alpha.\n\n\n\nBravo."`
 * - `"Alpha.\n\n     ⁂\n\nBravo."` → `"Alpha.\n\n     \n\nBravo."`
 * - `"Alpha.\nBravo charlie.\n* * *\nDelta."` → `"Alpha.\nBravo charlie.\n\nDelta."`
 * - `"Alpha.\n\n________________________________________\nBravo charlie"` → `"Alpha.\n\n\nBravo charlie"`
 * - `"Alpha.\n\n________________\nBravo charlie delta."` → `"Alpha.\n\n\nBravo charlie delta."`
 *
 * Leaves alone:
 * - `"Alpha\n-----\n\nBravo."`: a row below a line is a part of what it stands below.
 * - `"Alpha.\n\n...\n\nBravo."`: a pause.
 * - `"Alpha.\n\n__________\n\nBravo."`: a gap to fill in.
 * - `"Alpha.\n\n________________\nBravo Charlie"`: somebody is to sign there.
 * - `"Alpha.\n\n**\n\nBravo."`: two stars may be the mark of a note.
 * - `"Alpha bravo charlie delta.\n--------------------------\nEcho."`: it was drawn below what stands above it.
 * - `"Alpha.\n\n--------------------\nBravo charlie\n--------------------\n\nDelta."`: two of them frame something.
 * - `"Alpha.\n\nBravo   charlie\n--------------------\n1       2"`: the rule of a table.
 * - `"* * *\n\nAlpha.\n\n* * *"`: there is nothing before the first and behind the last to part.
 */
export const markThematicBreaks: Rule = {
  name: 'mark-thematic-breaks',
  class: 'structure',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ layout }) => {
    const { lines } = layout
    const first = lines.findIndex((line) => !isOrnament(line))
    const last = lines.findLastIndex((line) => !isOrnament(line))
    const breaks: Line[] = []
    for (let start = 0, end = 0; start < lines.length; start = end) {
      end = start + 1
      while (lines[end]?.blanksBefore === 0) end++
      const row = rowOf(lines.slice(start, end))
      if (row !== undefined && first < start + row && start + row < last) {
        breaks.push(...lines.slice(start + row, start + row + 1))
      }
    }
    return {
      edits: breaks.map(({ start, end }) => ({ start, end, text: '' })),
      structures: breaks.map(({ start, end }) => ({ type: 'thematicBreak', start, end })),
    }
  },
}

/** Which line of a block is a row that parts it from others, or its lines, all of which are prose. */
function rowOf(block: readonly Line[]): number | undefined {
  const rows = block.flatMap((line, index) => (isOrnament(line) ? [index] : []))
  const [at = 0] = rows
  const [above, row] = [block[at - 1], block[at]]
  if (row === undefined || rows.length !== 1) return undefined
  if (block.length === 1) return at
  if (!divider.test(row.text) || block.some(({ text }) => gap.test(text))) return undefined
  if (row.text.startsWith('_') && findBareNames(block[at + 1]?.text ?? '') !== undefined)
    return undefined
  const isBelow = above !== undefined && Math.abs(above.columns - row.columns) <= slack
  return isBelow ? undefined : at
}

function isOrnament({ text }: Line): boolean {
  return ornament.test(text)
}
