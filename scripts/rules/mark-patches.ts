import type { Line } from '../layout/lines.ts'
import type { Structure } from '../text/structure.ts'
import type { Rule } from './rule.ts'
import { findPatches } from './structure/find-patches.ts'

/** Of which any patch has one; to look for them takes less than to read lines. */
const hints = ['@@ -', '\n+', ' changed, ']

/**
 * Marks patches, as `diff -u` and git write them and mails quote them: they are kept as they stand, as
 * preformatted text, for their signs are no bullets.
 *
 * Changes nothing but the kind of the block:
 * - `"Alpha:\n\n--- a/bravo\n+++ b/bravo\n@@ -1,2 +1,2 @@\n charlie\n-delta\n+echo\n\nFoxtrot."` marks `"--- a/bravo\n+++ b/bravo\n@@ -1,2 +1,2 @@\n charlie\n-delta\n+echo"`
 * - `"@@ -1,3 +1,3 @@\n- alpha\n+ bravo\n\n charlie\n- delta"` marks `"@@ -1,3 +1,3 @@\n- alpha\n+ bravo\n\n charlie"`
 * - `"Alpha wrote:\n+\tbravo(charlie);\n+\n+\tdelta();\n\nEcho."` marks `"+\tbravo(charlie);\n+\n+\tdelta();"`
 * - `" alpha.c | 12 ++--\n b.c     |  3 +\n 2 files changed, 12 insertions(+), 3 deletions(-)"` marks `" alpha.c | 12 ++--\n b.c     |  3 +\n 2 files changed, 12 insertions(+), 3 deletions(-)"`
 *
 * Leaves alone:
 * - `"+ alpha\n+ bravo (charlie)"`: a list.
 * - `"-alpha (bravo)\n-charlie (delta)"`: so is this, in a hurry.
 * - `"+49 30 1234 (alpha)\n+49 30 5678 (bravo)"`: numbers of telephones.
 * - `"@@ alpha @@\n- bravo\n- charlie"`: no numbers of lines.
 */
export const markPatches: Rule = {
  name: 'mark-patches',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text, layout, structures }) => {
    if (!hints.some((hint) => text.includes(hint)) && !text.startsWith('+')) return {}
    const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
    const textOf = ({ start, end }: Line) => text.slice(startOf(start), end)
    return {
      structures: byQuotation(layout.lines, structures).flatMap((lines) =>
        findPatches(lines, textOf).map(({ start, end }) => ({
          type: 'code',
          start: startOf(lines[start]?.start ?? 0),
          end: lines[end - 1]?.end ?? 0,
        })),
      ),
    }
  },
}

/** Lines that stand in the same quotations: what goes on in another is something else. */
function byQuotation(lines: readonly Line[], structures: readonly Structure[]): readonly Line[][] {
  const edges = structures
    .flatMap(({ type, start, end }) => (type === 'blockquote' ? [start, end] : []))
    .sort((one, other) => one - other)
  const parts: Line[][] = []
  let next = 0
  for (const line of lines) {
    const from = next
    while ((edges[next] ?? Number.POSITIVE_INFINITY) <= line.start) next++
    const part = parts.at(-1)
    if (part === undefined || next > from) parts.push([line])
    else part.push(line)
  }
  return parts
}
