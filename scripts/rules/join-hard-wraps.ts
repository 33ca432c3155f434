import { findBlankEdits } from '../layout/blank-edits.ts'
import { joinWraps } from '../layout/unwrap.ts'
import type { Structure } from '../text/structure.ts'
import type { Rule } from './rule.ts'
import { findHangingItems } from './structure/find-hanging-items.ts'

/**
 * Joins the lines of a paragraph that was wrapped: those that end where the next word would not
 * have fitted into the width of the text. Between Han and kana no space is put, nor behind a hyphen.
 *
 * Changes:
 * - `"The lines of a paragraph that is wrapped\nend where the next word would not have\nfitted, and so they are joined."` → `"The lines of a paragraph that is wrapped end where the next word would not have fitted, and so they are joined."`
 * - `"山上有茶，山下有水，人在山水之间，看茶\n听水，不知日月，茶香满山，水声满谷，人\n在其中。"` → `"山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"`
 * - `"What is well-known is known of itself: the\nhyphen of a compound that is so well-\nknown stays, and the next words of the\ntext follow it without a space."` → `"What is well-known is known of itself: the hyphen of a compound that is so well-known stays, and the next words of the text follow it without a space."`
 * - `"One line of this text is wrapped,\n\nand below it there is a blank one,\n\nas there is below each of the other\n\nlines that stand in this paragraph\n\nfrom its first to its last.\n\n\nThat was the end of a paragraph."` → `"One line of this text is wrapped, and below it there is a blank one, as there is below each of the other lines that stand in this paragraph from its first to its last.\n\n\nThat was the end of a paragraph."`
 *
 * Leaves alone:
 * - `"Red the rose,\nblue the sea,\nwhite the foam\nthat comes to me."`: the next word would have fitted, so the breaks are meant.
 * - `"Alpha Bravo\n5 Charlie Street\nDelta"`: so it would in an address.
 * - `"> A quoted line of a mail that someone\n> wrote before, which stays as it was\n> quoted here."`: a quote is read by its marks.
 * - `"The first paragraph is wrapped at forty\n\ncolumns, and ends here."`: one blank line alone does not make a double-spaced text.
 * - `"- alpha\n- bravo\n- charlie"`: each item of a list has its own line.
 * - `"From year to year the typesetter divides fewer of his compu-\nter's words, but where he did, it is not sure what he meant."`: whether the hyphen belongs to the word is not sure, so the line end stays.
 */
export const joinHardWraps: Rule = {
  name: 'join-hard-wraps',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text, layout, structures }) => {
    const joined = joinWraps(layout, structures)
    // What tells an item from speech is lost with its line ends.
    const items = findHangingItems(layout.lines).map(
      ({ start, end }): Structure => ({ type: 'hangingItem', start, end }),
    )
    return { edits: findBlankEdits(text, joined.text), layout: joined, structures: items }
  },
}
