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
const hint = /[=*#][^\S\n]*(?:\n|$)/

/**
 * Marks headings between marks, the same on both sides, as wikis, `readme.txt` and programs that read HTML draw
 * them. The marks go: the heading prints its own. More stars are higher; of the other marks more are where the
 * first heading has the most, and fewer elsewhere; the first heading is the title where no other is as high.
 *
 * Changes:
 * - `"Alpha.\n\n== Bravo ==\nCharlie delta.\n\n=== Echo ===\nFoxtrot."` → `"Alpha.\n\nBravo\n\nCharlie delta.\n\nEcho\n\nFoxtrot."`
 * - `"=== Alpha ===\nBravo.\n\n== Charlie ==\n= 1.0 =\n* Delta."` → `"Alpha\n\nBravo.\n\nCharlie\n\n1.0\n\n* Delta."`
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
      edits: editsOf(found, lines, text),
      structures: found.map(
        ({ start, end, style }): Structure => ({
          ...{ type: 'heading', start, end, isDrawn: true },
          depth: depths.get(style) ?? 6,
        }),
      ),
    }
  },
}

/** The marks go; a heading that was wrapped becomes a line, and what adjoins it is parted from it by a blank line. */
function editsOf(found: readonly EnclosedHeading[], lines: readonly Line[], text: string): Edit[] {
  const edits: Edit[] = []
  const parted = new Set<number>()
  for (const { start, end, first, last } of found) {
    const within = lines.slice(first, last + 1)
    const from = within[0]?.start ?? start
    const to = within.at(-1)?.end ?? end
    edits.push({ start: from, end: start, text: '' }, { start: end, end: to, text: '' })
    for (const [index, { start: next }] of within.slice(1).entries()) {
      const joint = within[index]?.end ?? next
      if (joint < end) edits.push({ start: joint, end: next, text: ' ' })
    }
    if (first > 0 && lines[first]?.blanksBefore === 0) parted.add(text.lastIndexOf('\n', from))
    if (lines[last + 1]?.blanksBefore === 0) parted.add(text.indexOf('\n', to))
  }
  for (const lineEnd of parted) edits.push({ start: lineEnd, end: lineEnd + 1, text: '\n\n' })
  return edits.sort((one, other) => one.start - other.start)
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
