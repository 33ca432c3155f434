import type { Edit } from '../text/edit.ts'
import { otherLineEnd } from '../text/kinds.ts'
import { mayGoOnOverPage } from './pagination/goes-on-over-page.ts'
import { readPrintedAddress } from './pagination/printed-address.ts'
import { type EdgeLine, type PrintedPage, readPages } from './pagination/printed-pages.ts'
import { findRepeatedTitle, setTitleApart } from './pagination/repeated-title.ts'
import { findRunningLines } from './pagination/running-lines.ts'
import type { Rule } from './rule.ts'

/**
 * Takes out what printed pages repeat at their head and foot, in a text whose pages form feeds part, as
 * converters of PDF write it: running heads, the numbers of the pages, and what a browser prints there, of which
 * the address is kept as `source`. A sentence that goes on over a page goes on.
 *
 * Changes:
 * - `"Alpha.\n\n1\n\fThe Head\n\nBravo is\n\n2\n\fThe Head\n\nthe last.\n\n3\n\fThe Head\n\nDelta.\n\n4\n"` → `"Alpha.\n\nBravo is\nthe last.\n\nDelta."`
 * - `"Alpha.\n\nv\n\n\fBravo.\n\nvi\n\n\fCharlie.\n\nvii\n"` → `"Alpha.\n\nBravo.\n\nCharlie."`
 * - `"Alpha.\n\n7 / 9\n\fBravo.\n\n8 / 9\n\fCharlie.\n\n9 / 9"` → `"Alpha.\n\nBravo.\n\nCharlie."`
 *
 * Leaves alone:
 * - `"Alpha.\n\n1\n\fBravo.\n\n2\n\fCharlie."`: two may be anything.
 * - `"Exercise 1\n\nAlpha.\n\fExercise 2\n\nBravo.\n\fExercise 3\n\nCharlie."`: each is another.
 * - `"Dear Alpha,\n\nbravo.\n\fDear Alpha,\n\ncharlie.\n\fDear Alpha,\n\ndelta."`: words that go on below.
 * - `"The Head\n\nAlpha.\n\n1\n\nThe Head\n\nBravo.\n\n2\n\nThe Head\n\nCharlie.\n\n3"`: nothing tells of pages.
 */
export const removeRunningHeads: Rule = {
  name: 'remove-running-heads',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  needs: otherLineEnd,
  run: ({ text, metadata }) => {
    if (!text.includes('\f')) return {}
    const pages = readPages(text)
    const running = findRunningLines(pages)
    if (running.size === 0) return {}
    const edits: Edit[] = []
    let before: EdgeLine | undefined
    let isGone = false
    const part = (after: EdgeLine, isNext: boolean) => {
      const goesOn = isNext && mayGoOnOverPage(before, after)
      if (isGone || goesOn) {
        const between = before === undefined ? '' : goesOn ? '\n' : '\n\n'
        edits.push({ start: before?.end ?? 0, end: after.start, text: between })
      }
    }
    for (const { head, foot } of pages) {
      let isNext = true
      for (const line of [...head, ...foot.toReversed()]) {
        // On a page of few lines, one is near both edges.
        if (before !== undefined && line.start < before.end) continue
        if (running.has(line.start)) isGone = true
        else {
          part(line, isNext)
          before = line
          isGone = isNext = false
        }
      }
    }
    if (isGone) edits.push({ start: before?.end ?? 0, end: text.length, text: '' })
    const lines = pages
      .flatMap(({ head, foot }) => [...head, ...foot.toReversed()])
      .filter(({ start }) => running.has(start))
    edits.push(...joinedTitle(text, pages, lines))
    const address = Object.hasOwn(metadata, 'source') ? undefined : readPrintedAddress(lines, text)
    return {
      edits: edits.sort((one, other) => one.start - other.start),
      inferred: address === undefined ? [] : [{ key: 'source', ...address }],
    }
  },
}

/** What makes one line of a title that stands on several, and that running heads repeat. */
function joinedTitle(
  text: string,
  pages: readonly PrintedPage[],
  running: readonly EdgeLine[],
): Edit[] {
  const [{ head: lines } = { head: [] }] = pages
  const starts = new Set(running.map(({ start }) => start))
  const first = lines.map((line, index) => ({
    ...{ text: line.text, isApart: lines[index - 1]?.isApart ?? true },
    isHead: starts.has(line.start),
  }))
  const title = findRepeatedTitle(
    first,
    running.map((line) => line.text),
  )
  if (title === undefined) return []
  const parts = lines.slice(title.first, title.last + 1).map((line) => {
    const from = text.indexOf(line.text, line.start)
    return { start: from, end: from + line.text.length }
  })
  return setTitleApart(parts, lines[title.last]?.isApart ?? true)
}
