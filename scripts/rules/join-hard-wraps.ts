import { explainLineBreaks } from '../layout/line-breaks.ts'
import { joinsWithoutSpace } from '../text/scripts.ts'
import type { Rule } from './rule.ts'

/**
 * Joins the lines of a paragraph that was wrapped: those that end where the next word would not
 * have fitted into the width of the text. Between Han and kana no space is put, nor behind a hyphen.
 *
 * Changes:
 * - `"The lines of a paragraph that is wrapped\nend where the next word would not have\nfitted, and so they are joined."` → `"The lines of a paragraph that is wrapped end where the next word would not have fitted, and so they are joined."`
 * - `"山上有茶，山下有水，人在山水之间，看茶\n听水，不知日月，茶香满山，水声满谷，人\n在其中。"` → `"山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"`
 * - `"The hyphen of a compound that is well-\nknown stays, and the next words of the\ntext follow it without a space."` → `"The hyphen of a compound that is well-known stays, and the next words of the text follow it without a space."`
 *
 * Leaves alone:
 * - `"Red the rose,\nblue the sea,\nwhite the foam\nthat comes to me."`: the next word would have fitted, so the breaks are meant.
 * - `"Alpha Bravo\n5 Charlie Street\nDelta"`: so it would in an address.
 * - `"> A quoted line of a mail that someone\n> wrote before, which stays as it was\n> quoted here."`: a quote is read by its marks.
 * - `"The first paragraph is wrapped at forty\n\ncolumns, and ends here."`: one blank line alone does not make a double-spaced text.
 */
export const joinHardWraps: Rule = {
  name: 'join-hard-wraps',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text }) => ({
    edits: explainLineBreaks(text)
      .filter(({ reason }) => reason === 'wrap')
      .map(({ before, after }) => ({
        start: before.end,
        end: after.start,
        text: glue(before.text, after.text),
      })),
  }),
}

// “Vor- und Nachteile”: a hyphen before one of these stands for the rest of a word, and a space follows.
const conjunction = /^(?:and|or|to|und|oder|bis|en|of|tot|et|ou|y|o|u|e|i|och|eller|og|и|или)\s/iu

function glue(before: string, after: string): string {
  if (joinsWithoutSpace([...before].at(-1) ?? '', after)) return ''
  if (/[\p{L}\p{N}][-\u00ad\u2010]$/u.test(before)) return conjunction.test(after) ? ' ' : ''
  return ' '
}
