import type { Line } from '../layout/lines.ts'
import type { Edit } from '../text/edit.ts'
import { createIsWithin } from '../text/edits-within.ts'
import { type Structure, sortStructures } from '../text/structure.ts'
import type { Rule } from './rule.ts'
import { depthsOf } from './structure/drawn-depths.ts'
import {
  type EnclosedHeading,
  findEnclosedHeadings,
  markOf,
} from './structure/find-enclosed-headings.ts'

/** Of which any has one at its end. */
const hint = /[=*#](?=\s*\n)/

/**
 * Marks headings between marks, the same on both sides, as wikis, `readme.txt` and programs that read HTML draw
 * them. The marks go: the heading prints its own. More stars are higher; of the other marks more are where the
 * first heading has the most, and fewer elsewhere; the first heading is the title where no other is as high.
 *
 * Changes:
 * - `"Alpha.\n\n== Bravo ==\nCharlie delta.\n\n=== Echo ===\nFoxtrot."` → `"Alpha.\n\nBravo\n\nCharlie delta.\n\nEcho\n\nFoxtrot."`
 * - `"=== Alpha ===\nBravo.\n\n== Charlie ==\n= 1.0 =\n* Delta."` → `"Alpha\n\nBravo.\n\nCharlie\n\n\n1.0\n\n* Delta."`
 * - `"Alpha.\n==Bravo==\nCharlie."` → `"Alpha.\n\nBravo\n\nCharlie."`
 * - `"Alpha bravo.\n**** Charlie delta ****\nEcho foxtrot."` → `"Alpha bravo.\n\nCharlie delta\n\nEcho foxtrot."`
 * - `"Alpha.\n\n*** Bravo ***\n\nCharlie.\n\n*** Delta and the echo of the\nfoxtrot ***\n\nGolf."` → `"Alpha.\n\nBravo\n\nCharlie.\n\nDelta and the echo of the foxtrot\n\nGolf."`
 * - `"Alpha.\n\n## Bravo ##\n\nCharlie.\n\n## Delta ##\n\nEcho."` → `"Alpha.\n\nBravo\n\nCharlie.\n\nDelta\n\nEcho."`
 *
 * Leaves alone:
 * - `"Alpha.\n\n*** BRAVO ***\n\nCharlie."`: it is to stand out, whatever it is.
 * - `"Alpha **bravo** charlie.\n\n**Delta**\n\n**Echo**\n\nFoxtrot."`: so are these.
 * - `"****************\n** Alpha bravo **\n** charlie     **\n****************"`: a box.
 * - `"*** Alpha is a sentence of more words. ***\n\nBravo.\n\n*** Charlie is a sentence of more words. ***\n\nDelta."`: notes.
 * - `"* * *\n\n== ==\n\n====="`: rows of marks.
 * - `"Alpha = bravo\n\n= charlie\n\ndelta =\n\n== echo = foxtrot"`: not on both sides.
 * - `"= 5 =\n\nAlpha."`: who knows.
 */
export const markEnclosedHeadings: Rule = {
  name: 'mark-enclosed-headings',
  class: 'structure',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, layout: { lines }, structures }) => {
    if (!hint.test(text)) return {}
    const isTaken = createIsWithin(sortStructures(structures))
    const taken = lines.map(({ start }) => isTaken(start))
    const found = findEnclosedHeadings(lines, taken)
    if (found.length === 0) return {}
    const headings = found.map(({ start, end, first, style }) => ({
      ...{ first: lines[first] as Line, style },
      words: text.slice(start, end),
    }))
    const depths = depthsOf(stylesOf(found), headings, lines)
    return {
      edits: found.flatMap((heading) => editsOf(heading, lines)),
      structures: found.map(
        ({ start, end, style }): Structure => ({
          ...{ type: 'heading', start, end, isDrawn: true },
          depth: depths.get(style) ?? 6,
        }),
      ),
    }
  },
}

/** The marks go, with a blank line for them where a line adjoins; a heading that was wrapped becomes a line. */
function editsOf({ start, end, first, last }: EnclosedHeading, lines: readonly Line[]): Edit[] {
  const within = lines.slice(first, last + 1)
  const from = within[0]?.start ?? start
  const to = within.at(-1)?.end ?? end
  const adjoins = (index: number) => index > 0 && lines[index]?.blanksBefore === 0
  const joints = within
    .slice(1)
    .map((line, index) => ({ start: within[index]?.end ?? 0, end: line.start }))
  return [
    { start: from, end: start, text: adjoins(first) ? '\n' : '' },
    ...joints.filter((joint) => joint.start < end).map((joint) => ({ ...joint, text: ' ' })),
    { start: end, end: to, text: adjoins(last + 1) ? '\n' : '' },
  ]
}

/**
 * The styles from the highest to the lowest: those of each mark together. More stars are higher; of other marks
 * more are, where the first heading has the most, as in `readme.txt`, and fewer elsewhere, as in wikis.
 */
function stylesOf(found: readonly EnclosedHeading[]): string[] {
  const styles = [...new Set(found.map(({ style }) => style))]
  const marks = [...new Set(styles.map(markOf))]
  return marks.flatMap((mark) => {
    const ofMark = styles.filter((style) => markOf(style) === mark)
    const most = ofMark[0]?.length ?? 0
    const isDown = mark === '*' || ofMark.every(({ length }) => length <= most)
    return ofMark.sort((one, other) => (one.length - other.length) * (isDown ? -1 : 1))
  })
}
