import { isTitle, isWords, signsOf, titleOf, untitled, wordsOf } from './edge-signs.ts'
import { depth, type EdgeLine, type PrintedPage } from './printed-pages.ts'

/** In pages: a head that stands on left pages alone, or not where a chapter starts, goes on. */
const farthest = 3
/** On how many pages, no farther from each other, a line stands that is none of the text. */
const fewest = 3

/** Form feeds part the chapters of a text, too: where no numbers run, words have to on every other page. */
const fewestUnnumbered = 5
const leastShareUnnumbered = 0.5

/** Next to a title, as next to the name of a section, three numbers may count anything. */
const fewestTitled = 5

/** How often words may stand in a text for each page at whose edge they do. */
const mostWithin = 1.25

/** How many lines of each edge may run: one further in is left, from which on the text is as it was. */
const mostLines = depth - 1

/** Of a page on which a number alone is not that of a poem, wherever it stands but at the end. */
const fewestLines = 15

/**
 * The lines that pages repeat at their edges: the same words, or numbers that count the pages, on three that are
 * near each other; and words that stand further out than such a line on two pages at least, as the name of a short
 * chapter does. By where they start. Linear.
 */
export function findRunningLines(pages: readonly PrintedPage[]): Set<number> {
  const heads = pages.map(({ head, lines }, page) => signsOfEdge(head, page, lines.length))
  const feet = pages.map(({ foot, lines }, page) => signsOfEdge(foot, page, lines.length, true))
  const all = [runsOfSigns(heads), runsOfSigns(feet)]
  const headings = findHeadings(all, pages)
  const isNumbered = all.some((runs) => Array.from(runs).some(isRunOfNumbers))
  const least = isNumbered ? 0 : Math.max(fewestUnnumbered, leastShareUnnumbered * pages.length)
  const counting = new Set(all.flatMap((runs) => Array.from(runs).flatMap(countingTitle)))
  const isSure = ([sign, run]: readonly [string, Run]) =>
    run.pages >= least &&
    !headings.has(sign) &&
    titleOf(sign) === undefined &&
    (!isTitle(sign) || counting.has(sign))
  const [headRuns, footRuns] = all.map((runs) => new Map(Array.from(runs).filter(isSure)))
  const found = new Set<number>()
  for (const [page, { head, foot }] of pages.entries()) {
    for (const line of running(head, heads[page], page, headRuns)) found.add(line.start)
    for (const line of running(foot, feet[page], page, footRuns)) found.add(line.start)
  }
  return found
}

/** What may be said of each line of an edge on other pages, too. */
type Signs = readonly (readonly string[])[]

/** A number alone at the very end of a page is one of a page, however short that is. */
function signsOfEdge(edge: readonly EdgeLine[], page: number, size: number, isFoot = false): Signs {
  return edge.slice(0, mostLines).map((line, index) => {
    const isOutermost = index === 0
    return signsOf(line, page, {
      mayBeAlone: size >= fewestLines || (isFoot && isOutermost),
      isOutermost,
    })
  })
}

/** On which pages each sign stands at all, and runs. */
interface Run {
  readonly pages: number
  readonly inRuns: ReadonlySet<number>
}

type Runs = ReadonlyMap<string, Run>

function runsOfSigns(edges: readonly Signs[]): Runs {
  const pagesOf = new Map<string, number[]>()
  for (const [page, signs] of edges.entries()) {
    for (const sign of new Set(signs.flat())) {
      const pages = pagesOf.get(sign)
      if (pages === undefined) pagesOf.set(sign, [page])
      else pages.push(page)
    }
  }
  const runs = new Map<string, Run>()
  for (const [sign, pages] of pagesOf) {
    const inRuns = runsOf(pages).filter((run) => run.length >= fewest)
    runs.set(sign, { pages: pages.length, inRuns: new Set(inRuns.flat()) })
  }
  return runs
}

function isRunOfNumbers([sign, { inRuns }]: readonly [string, Run]): boolean {
  const least = titleOf(sign) === undefined ? 1 : fewestTitled
  return inRuns.size >= least && !isWords(sign)
}

/** The sign of a title that stands beside numbers which count the pages. */
function countingTitle([sign, { inRuns }]: readonly [string, Run]): string[] {
  const title = inRuns.size < fewestTitled ? undefined : titleOf(sign)
  return title === undefined ? [] : [title]
}

/** Words that stand within the pages as often, too, as a heading does that a manual has in each part. */
function findHeadings(edges: readonly Runs[], pages: readonly PrintedPage[]): Set<string> {
  const left = new Map<string, number>()
  for (const [sign, run] of edges.flatMap((runs) => Array.from(runs))) {
    if (isWords(sign)) left.set(sign, (left.get(sign) ?? 1) + mostWithin * run.pages)
  }
  for (const { lines } of pages) {
    for (const line of lines) {
      const sign = wordsOf(line)
      const count = left.get(sign)
      if (count !== undefined) left.set(sign, count - 1)
    }
  }
  return new Set(Array.from(left.keys()).filter((sign) => (left.get(sign) ?? 0) < 0))
}

function runsOf(pages: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run !== undefined && page - (run.at(-1) ?? page) <= farthest) run.push(page)
    else runs.push([page])
  }
  return runs
}

/** Those of the lines of an edge that run, and the outermost where it is said again and one further in runs. */
function running(
  lines: readonly EdgeLine[],
  signs: Signs = [],
  page: number,
  runs: Runs = new Map(),
): readonly EdgeLine[] {
  // Beside a title that runs, the number of a page may have been read on some pages alone.
  const runsHere = (sign: string) =>
    runs.get(sign)?.inRuns.has(page) === true || runs.has(untitled(sign) ?? '')
  const found = lines.filter((_, index) => signs[index]?.some(runsHere))
  const [outermost] = lines
  if (found.length === 0 || outermost === undefined || found[0] === outermost) return found
  const isSaidAgain = signs[0]?.some((sign) => isWords(sign) && (runs.get(sign)?.pages ?? 0) > 1)
  return isSaidAgain ? [outermost, ...found] : found
}
