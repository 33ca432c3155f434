import { codeRanges } from '../markdown/code-ranges.ts'
import type { Edit } from '../text/edit.ts'
import { unseen } from '../text/kinds.ts'
import type { Range } from '../text/range.ts'
import type { Rule } from './rule.ts'

// Control characters but tab and line feed (the C1 set is left: it is mostly Windows-1252 read
// wrongly, so there are words behind it), byte-order marks in the text, the deprecated format
// characters, interlinear annotation, and what Unicode says is no character.
const controls = /[\0-\u0008\u000e-\u001f\u007f\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+/g

/**
 * Takes out characters that no reader can see and many systems refuse: control characters,
 * byte-order marks in the middle of a text, deprecated format characters.
 *
 * Changes:
 * - `"alp\u0000ha\u0007"` → `"alpha"`
 * - `"\ufeffalpha \ufeffbravo"` → `"alpha bravo"`
 * - `"alpha\u001b[0m"` → `"alpha[0m"`
 * - `"alpha\ufff9bravo\ufffb"` → `"alphabravo"`
 * - .md `"alpha\u0008 bravo"` → `"alpha bravo"`
 * - .md `"\u0060alpha\u0000\u0060"` → `"\u0060alpha\u0060"`
 *
 * Leaves alone:
 * - `"alpha\tbravo\ncharlie"`: tabs and line ends are layout.
 * - `"می\u200cخواهم"`: the zero-width non-joiner is spelling in Persian.
 * - `"👩\u200d👧"`: the zero-width joiner makes one picture of two.
 * - `"\u200fשלום (alpha)\u200e"`: direction marks keep brackets in their place.
 * - `"❤\ufe0f"`: a variation selector chooses the picture.
 * - `"it\u0092s"`: an apostrophe of Windows-1252, which would be lost.
 * - .md `"\u0060alpha\u001b[0m\u0060"`: code is shown as it was written, but for U+0000, which no Markdown can hold.
 */
export const removeControlCharacters: Rule = {
  name: 'remove-control-characters',
  class: 'character',
  keeps: 'all-but-invisibles',
  dialects: ['plain', 'markdown'],
  needs: unseen,
  run: (input) => {
    const { text } = input
    const found = Array.from(text.matchAll(controls), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: '',
    }))
    if (found.length === 0 || input.tree === undefined) return { edits: found }
    return { edits: outside(found, codeRanges(input.tree), text) }
  },
}

/** The edits that stand in no code, or are U+0000. Both lists are in order. */
function outside(edits: readonly Edit[], code: readonly Range[], text: string): Edit[] {
  let next = 0
  return edits.filter(({ start, end }) => {
    while ((code[next]?.end ?? text.length) <= start) next++
    const isInCode = (code[next]?.start ?? text.length) <= start
    return !isInCode || /^\0+$/.test(text.slice(start, end))
  })
}
