import { findBlankEdits } from '../layout/blank-edits.ts'
import { partParagraphs } from '../layout/unwrap.ts'
import type { Rule } from './rule.ts'

/**
 * Puts a blank line between paragraphs that have only a line end between them: where each paragraph
 * is one long line, and where a wrapped line ends although the next word would have fitted.
 *
 * Changes:
 * - `"The first paragraph is one line, however long it is, and so it says all that it has to say right here.\nThe second paragraph is another, since no line of verse and no address would be as long as that."` → `"The first paragraph is one line, however long it is, and so it says all that it has to say right here.\n\nThe second paragraph is another, since no line of verse and no address would be as long as that."`
 * - `"The first paragraph is wrapped at forty\ncolumns, and ends here.\nThe second paragraph is wrapped at that\nwidth, too, and it is as long as this is\nfor its lines to tell the width."` → `"The first paragraph is wrapped at forty\ncolumns, and ends here.\n\nThe second paragraph is wrapped at that\nwidth, too, and it is as long as this is\nfor its lines to tell the width."`
 * - `"   The first line of a paragraph is\nindented here.\n   The second paragraph is indented, too,\nand so it needs no blank line above it,\nbut for a reader who sees no indents."` → `"   The first line of a paragraph is\nindented here.\n\n   The second paragraph is indented, too,\nand so it needs no blank line above it,\nbut for a reader who sees no indents."`
 *
 * Leaves alone:
 * - `"Red the rose,\nblue the sea,\nwhite the foam\nthat comes to me."`: verse has short lines.
 * - `"Alpha Bravo\n5 Charlie Street\nDelta"`: so has an address.
 * - `"- alpha\n- bravo\n- charlie"`: so has a list.
 * - `"The lines of a paragraph that is wrapped\nend where the next word would not have\nfitted, and so they are left to be\njoined."`: they are one paragraph.
 */
export const splitLineParagraphs: Rule = {
  name: 'split-line-paragraphs',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text, layout, structures }) => {
    const parted = partParagraphs(layout, structures)
    return { edits: findBlankEdits(text, parted.text), layout: parted }
  },
}
