import type { Line } from '../layout/lines.ts'
import type { Rule } from './rule.ts'

// Three marks or more, with or without blanks between them, or an asterism. Not `...`, which is a
// pause. A short row of `_` is a gap to fill in; the rules of a web page are long.
const ornament = /^(?:_{40,}|([*•·~#+=–—―─━═◆◇●○■□★☆❦❧-])(?:[^\S\n]*\1){2,}|⁂|❦|❧|☙|✻|✽)$/u

/**
 * Marks the rows of stars, dashes and ornaments between two paragraphs, alone between blank lines,
 * as the breaks that they are. The marks go: the break prints its own.
 *
 * Changes:
 * - `"Alpha.\n\n* * *\n\nBravo."` → `"Alpha.\n\n\n\nBravo."`
 * - `"Alpha.\n\n----------\n\nBravo."` → `"Alpha.\n\n\n\nBravo."`
 * - `"Alpha.\n\n     ⁂\n\nBravo."` → `"Alpha.\n\n     \n\nBravo."`
 *
 * Leaves alone:
 * - `"Alpha\n-----\n\nBravo."`: a row below a line is a part of what it stands below.
 * - `"Alpha.\n\n...\n\nBravo."`: a pause.
 * - `"Alpha.\n\n__________\n\nBravo."`: a gap to fill in.
 * - `"Alpha.\n\n**\n\nBravo."`: two stars may be the mark of a note.
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
    const breaks = lines.filter((line, index) => {
      const isAlone = line.blanksBefore > 0 && (lines[index + 1]?.blanksBefore ?? 0) > 0
      return isAlone && first < index && index < last && isOrnament(line)
    })
    return {
      edits: breaks.map(({ start, end }) => ({ start, end, text: '' })),
      structures: breaks.map(({ start, end }) => ({ type: 'thematicBreak', start, end })),
    }
  },
}

function isOrnament({ text }: Line): boolean {
  return ornament.test(text)
}
