import type { Edit } from '../text/edit.ts'
import { digit } from '../text/kinds.ts'
import { findPageBreaks, type PageBreak } from './pagination/find-page-breaks.ts'
import { findRepeatedHeads } from './pagination/find-repeated-heads.ts'
import { mayGoOnOverPage } from './pagination/goes-on-over-page.ts'
import { readPrintedAddress } from './pagination/printed-address.ts'
import { setTitleApart } from './pagination/repeated-title.ts'
import type { Rule } from './rule.ts'

/**
 * Takes out what the breaks of printed pages put into a text: lines with numbers that follow each
 * other, alone between blank lines, and the running head beside them; and, from the first that parts a
 * sentence, running heads that part three, or one and stand beside what browsers print, of which the address is
 * kept as `source`. A sentence that goes on over a break goes on.
 *
 * Changes:
 * - `"Alpha.\n\nBravo.\n\nCharlie.\n\nPage 1\n\nDelta.\n\nEcho.\n\nFoxtrot is\n\nPage 2\n\nthe last.\n\nGolf.\n\nHotel.\n\nPage 3"` → `"Alpha.\n\nBravo.\n\nCharlie.\n\nDelta.\n\nEcho.\n\nFoxtrot is\nthe last.\n\nGolf.\n\nHotel."`
 * - `"Alpha.\n\nBravo.\n\nZulu   [Page 7]\n\nThe Head   1992\n\nCharlie.\n\nDelta.\n\nZulu   [Page 8]\n\nThe Head   1992\n\nEcho.\n\nFoxtrot.\n\nZulu   [Page 9]\n\nThe Head   1992\n\nGolf."` → `"Alpha.\n\nBravo.\n\nCharlie.\n\nDelta.\n\nEcho.\n\nFoxtrot.\n\nGolf."`
 *
 * Leaves alone:
 * - `"Alpha.\n\nPage 1\n\nBravo.\n\nPage 2\n\nCharlie."`: two may be anything.
 * - `"1\n\nAlpha.\n\n2\n\nBravo.\n\n3\n\nCharlie.\n\n4\n\nDelta."`: chapters, or verses.
 * - `"Alpha.\n\nBravo.\n\nC.\n\nPage 1\n\nD.\n\nE.\n\nF.\n\nPage 5\n\nG.\n\nH.\n\nI.\n\nPage 9"`: the numbers do not follow.
 */
export const removePageNumbers: Rule = {
  name: 'remove-page-numbers',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text, layout, metadata }) => {
    const { lines, kinds } = layout
    const numbers = (kinds & digit) === 0 ? [] : findPageBreaks(lines)
    const { breaks, title } = findRepeatedHeads(lines, numbers)
    if (numbers.length === 0 && breaks.length === 0) return {}
    const edits = joined([...numbers, ...breaks]).map(({ first, last }): Edit => {
      const before = lines[first - 1]
      const after = lines[last + 1]
      const start = before?.end ?? 0
      const end = after === undefined ? text.length : after.start - indentOf(text, after.start)
      if (before === undefined || after === undefined) return { start, end, text: '' }
      const isSplit = mayGoOnOverPage(
        { text: before.text, isApart: before.blanksBefore > 0 },
        { text: after.text, isApart: lines[last + 2]?.blanksBefore !== 0 },
      )
      return { start, end, text: isSplit ? '\n' : '\n\n' }
    })
    if (title !== undefined) {
      const isApart = lines[title.last + 1]?.blanksBefore !== 0
      edits.push(...setTitleApart(lines.slice(title.first, title.last + 1), isApart))
    }
    const heads = breaks.flatMap(({ first, last }) => lines.slice(first, last + 1))
    const address = Object.hasOwn(metadata, 'source') ? undefined : readPrintedAddress(heads, text)
    return {
      edits: edits.sort((one, other) => one.start - other.start),
      inferred: address === undefined ? [] : [{ key: 'source', ...address }],
    }
  },
}

/** One break where several adjoin. */
function joined(breaks: readonly PageBreak[]): readonly PageBreak[] {
  const all: PageBreak[] = []
  for (const found of breaks.toSorted((one, other) => one.first - other.first)) {
    const before = all.at(-1)
    if (before === undefined || found.first > before.last + 1) all.push(found)
    else all.splice(-1, 1, { first: before.first, last: Math.max(before.last, found.last) })
  }
  return all
}

/** The blanks of the line before `offset`, in UTF-16 code units. */
function indentOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
