import type { Edit } from '../text/edit.ts'
import { type Article, fewestOfPage, findArticle } from './page-frame/find-article.ts'
import { isWrapped } from './page-frame/find-title-line.ts'
import { type PageLine, readPageLines } from './page-frame/page-lines.ts'
import type { Rule } from './rule.ts'

/**
 * Leaves the article of a whole page that was saved as text: takes out the menus, forms and notices
 * before its title, the comments and links behind its end, and buttons and places of pictures
 * within. The article is the run of lines that are prose for the most part.
 *
 * Changes:
 * - `"Alpha bravo charlie | The Delta\n\nHome\n\nNews\n\nSport\n\nCulture\n\nVideo\n\nAbout us\n\nContact\n\nSearch\n\nLog in\n\nSubscribe\n\nAlpha bravo charlie\n\nBy Echo Foxtrot\n\nThe harbour was quiet in the morning, and the boats lay still.\n\nShare\n\nNobody had seen the lamp go out, and so nobody could say when.\n\nRelated posts\n\nGolf hotel india\n\nJuliett kilo\n\nLeave a comment\n\nPrivacy Policy\n\nTerms of Use"` → `"Alpha bravo charlie\n\nBy Echo Foxtrot\n\nThe harbour was quiet in the morning, and the boats lay still.\n\nNobody had seen the lamp go out, and so nobody could say when."`
 * - `"   * Home\n   * News\n   * Sport\n   * Culture\n   * Video\n   * About us\n   * Contact\n   * Log in\n   * Subscribe\n\n   ____________________ (BUTTON) Search\n\nAlpha bravo charlie\n\n   [harbour.jpg]\n\n   The harbour was quiet in the morning, and the boats lay still.\n\n   Nobody had seen the lamp go out, and so nobody could say when.\n\n   * Related posts\n   * Golf hotel india\n   * Juliett kilo\n   * Leave a comment\n   * Privacy Policy\n   * Terms of Use"` → `"Alpha bravo charlie\n\n   The harbour was quiet in the morning, and the boats lay still.\n\n   Nobody had seen the lamp go out, and so nobody could say when."`
 *
 * Leaves alone:
 * - `"Home\nNews\nSport\nCulture\nVideo\nAbout us\nContact\nSearch\nLog in\nSubscribe"`: a menu alone has no article.
 * - `"Home\n\nLog in\n\nAlpha bravo charlie\n\nBy Echo Foxtrot\n\nThe harbour was quiet in the morning, and the boats lay still.\n\nShare\n\nNobody had seen the lamp go out, and so nobody could say when.\n\nRelated posts"`: a few buttons are not a whole page.
 * - `"Alpha\n\nBravo\n\nCharlie\n\nDelta\n\nEcho\n\nFoxtrot\n\nGolf\n\nHotel\n\nIndia\n\nJuliett\n\nKilo\n\nLima\n\nMike\n\nNovember\n\nOscar\n\nPapa\n\nThe harbour was quiet in the morning, and the boats lay still."`: a list of names says nothing that pages say.
 * - `"Alpha\n\nCopyright 1991 Bravo\n\nCopyright 1992 Charlie\n\nCopyright 1993 Delta\n\nCopyright 1994 Echo\n\nAll rights reserved.\n\nFoxtrot\n\nGolf\n\nHotel\n\nIndia\n\nJuliett\n\nKilo\n\nLima\n\nThe harbour was quiet in the morning, and the boats lay still."`: notices of copyright are no menu, however many a licence has.
 * - `""`: an empty text is no page.
 */
export const removePageFrame: Rule = {
  name: 'remove-page-frame',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text, layout }) => {
    const lines = readPageLines(layout.lines, fewestOfPage)
    const article = lines && findArticle(lines)
    if (lines === undefined || article === undefined) return {}
    const edits = removals(lines, article, text)
    const [first] = edits
    if (first === undefined) return {}
    const kept = edits.length
    return {
      edits,
      findings: [
        {
          start: lines[article.start]?.start ?? 0,
          end: lines[article.start]?.end ?? 0,
          severity: 'note',
          text: `Unexpected menus and links of a page around the text, expected the article alone: ${kept} pieces were removed, look at them with “explain”`,
        },
      ],
    }
  },
}

/** What parts an article from what stands below it: with that, it goes. */
const divider = /^([=*_~-])\1{9,}$/

/** What lies before, within and behind the article, each with the line ends that would be left. */
function removals(
  lines: readonly PageLine[],
  { start, text: textStart, end }: Article,
  text: string,
): Edit[] {
  const edits: Edit[] = []
  const first = lines[start]
  if (first !== undefined && start > 0) {
    edits.push({ start: 0, end: lineStart(first.start, text), text: '' })
  }
  const next = lines[start + 1]
  if (
    first !== undefined &&
    next !== undefined &&
    first.kind === 'label' &&
    isWrapped(lines, start)
  ) {
    edits.push({ start: first.end, end: next.start, text: ' ' })
  }
  for (let index = start + 1; index < end; index++) {
    const from = index
    while (index < end && isGone(lines[index], index < textStart)) index++
    const next = index < end ? lines[index] : undefined
    if (index > from) edits.push(removeRun(lines.slice(from, index), lines[from - 1], next, text))
  }
  const last = lines.slice(start, end).findLast((line) => !divider.test(line.text))
  if (last !== undefined && end < lines.length)
    edits.push({ start: last.end, end: text.length, text: '' })
  return edits
}

/** A run of lines goes with the line end above it, or below, where its blank line parts what is left. */
function removeRun(
  run: readonly PageLine[],
  before: PageLine | undefined,
  next: PageLine | undefined,
  text: string,
): Edit {
  const [first] = run
  const start = first?.start ?? 0
  const end = run.at(-1)?.end ?? start
  const isParted = (first?.blanksBefore ?? 0) > 0 && next?.blanksBefore === 0
  return isParted
    ? { start: lineStart(start, text), end: lineStart(next.start, text), text: '' }
    : { start: before?.end ?? start, end, text: '' }
}

function lineStart(offset: number, text: string): number {
  return text.lastIndexOf('\n', offset) + 1
}

/** Whether a line within the article is none of its lines; above the text, neither are menus. */
function isGone(line: PageLine | undefined, isAbove: boolean): boolean {
  if (line?.kind === 'furniture' || line?.kind === 'trace') return true
  return line !== undefined && isAbove && /^[*+](?:\s|$)/.test(line.text)
}
