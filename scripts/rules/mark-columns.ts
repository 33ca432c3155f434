import type { Line } from '../layout/lines.ts'
import { blankPair } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'
import { findSideColumns } from './structure/find-side-columns.ts'

/**
 * Marks prose in columns side by side, as `pdftotext -layout` writes a page that was set in columns: it is kept as it
 * stands, as preformatted text, and reported. Read as lines, its sentences would be those of both columns in turn;
 * and to put one column below the other would be to move words.
 *
 * Changes nothing but the kind of the block, and reports it:
 * - `"The alpha bravo is what    had been there since the\ncharlie had and what he    hotel was built on india,\nsaid of delta and echo     where juliett and kilo\nbefore it was foxtrot      of lima came to meet\nthat had to be golf.       mike and november."` marks `"The alpha bravo is what    had been there since the\ncharlie had and what he    hotel was built on india,\nsaid of delta and echo     where juliett and kilo\nbefore it was foxtrot      of lima came to meet\nthat had to be golf.       mike and november."`
 * - `"The alpha bravo is what\n                           had been there since the\ncharlie had and what he\n                           hotel was built on india,\nsaid of delta and echo\n                           where juliett and kilo\nbefore it was foxtrot\n                           of lima came to meet\nthat had to be golf.\n                           mike and november to\nHotel\n                           oscar and papa."` marks `"The alpha bravo is what\n                           had been there since the\ncharlie had and what he\n                           hotel was built on india,\nsaid of delta and echo\n                           where juliett and kilo\nbefore it was foxtrot\n                           of lima came to meet\nthat had to be golf.\n                           mike and november to\nHotel\n                           oscar and papa."`
 *
 * Leaves alone:
 * - `"The alpha bravo is what    had been there since the\ncharlie had and what he    hotel was built on india,\nsaid of delta and echo     where juliett and kilo\nbefore it was foxtrot      of lima came to meet"`: this little may be anything.
 * - `"alpha                      had been there since the\nbravo                      hotel was built on india,\ncharlie                    where juliett and kilo\ndelta                      of lima came to meet\necho                       mike and november."`: words, and what they mean.
 * - `"The alpha bravo is what    Alpha 12\ncharlie had and what he    Bravo 7\nsaid of delta and echo     Charlie 2\nbefore it was foxtrot      Delta 14\nthat had to be golf.       Echo 1"`: no sentences on the right.
 * - `"The   alpha   bravo   is   what   had  been  there  since  the\ncharlie   had   and   what   he  hotel  was  built  on  india,\nsaid    of   delta   and   echo   where   juliett   and   kilo\nbefore    it    was    foxtrot    of   lima   came   to   meet\nthat     had     to    be    golf.    mike    and    november."`: justified lines.
 * - `"The alpha bravo is what it was.   Charlie had been\nthere since the hotel was built.   Delta on india and\nwhat he said of juliett.   And echo, where kilo of\nlima came to meet it.   Before that it was foxtrot\nand mike.   So november had to be golf."`: blanks behind full stops.
 */
export const markColumns: Rule = {
  name: 'mark-columns',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  needs: blankPair,
  run: ({ text, layout }) => {
    const { lines } = layout
    const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
    const textOf = ({ start, end }: Line) => text.slice(startOf(start), end)
    const columns = findSideColumns(lines, textOf).map((run) => ({
      start: startOf(lines[run.start]?.start ?? 0),
      end: lines[run.end - 1]?.end ?? 0,
    }))
    return {
      structures: columns.map((range) => ({ type: 'code', ...range })),
      findings: columns.map((range) => ({ ...range, ...report })),
    }
  },
}

const report: Pick<Finding, 'severity' | 'text'> = {
  severity: 'warning',
  text: 'Unexpected columns of text side by side, expected one below the other: a line has words of sentences that have nothing to do with each other, so all is left as it stands; take the text out of its pages anew without their layout, as “pdftotext” does without “-layout”',
}
