import { findDensestRun } from './densest-run.ts'
import { findRepeatedTitle } from './find-repeated-title.ts'
import { findHeadingLine, findTitleLine } from './find-title-line.ts'
import type { PageLine } from './page-lines.ts'

/** Which lines of a page are its article: `end` is exclusive. */
export interface Article {
  readonly start: number
  /** The first of its text: above it stand the title, who wrote it and when. */
  readonly text: number
  readonly end: number
}

// Fewer phrases of the table, or labels, may stand in any text.
const fewestPhrases = 4
const fewestLabels = 15
export const fewestOfPage = { fewestPhrases, fewestLabels }
const leastShareOfLabels = 0.4

// In lines: a title and who wrote it stand above the text; a name or a question below it.
const linesAbove = 4
const linesBelow = 10

/** The article in the text of a whole page, with its title; nothing where a text is no whole page. */
export function findArticle(lines: readonly PageLine[]): Article | undefined {
  if (!isWholePage(lines)) return undefined
  const title = findTitleLine(lines)
  const from = title ?? 0
  const core = findDensestRun(lines.slice(from))
  const text = core.start + from
  const prose = { start: text, end: core.end + from }
  const start =
    title ??
    findHeadingLine(lines, prose) ??
    findRepeatedTitle(lines, prose) ??
    findStart(lines, text)
  return { start, text, end: findEnd(lines, core.end + from) }
}

/** Whether menus, forms and lists of links stand around a text, rather than a few buttons. */
function isWholePage(lines: readonly PageLine[]): boolean {
  const phrases = new Set(lines.filter(({ kind }) => kind === 'furniture').map(({ text }) => text))
  const labels = lines.filter(({ kind }) => kind !== 'prose' && kind !== 'remark').length
  return (
    phrases.size >= fewestPhrases &&
    labels >= fewestLabels &&
    labels >= leastShareOfLabels * lines.length
  )
}

function findStart(lines: readonly PageLine[], start: number): number {
  let from = start
  while (from > 0 && from > start - linesAbove && isText(lines[from - 1])) from--
  return from
}

/** Up to the first furniture, if it is near: it stands right below the article. */
function findEnd(lines: readonly PageLine[], end: number): number {
  const below = lines.slice(end, end + linesBelow).findIndex(({ kind }) => kind === 'furniture')
  return below < 0 ? end : end + below
}

function isText(line: PageLine | undefined): boolean {
  return line !== undefined && line.kind !== 'furniture' && line.kind !== 'trace'
}
