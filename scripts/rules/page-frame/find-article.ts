import { findDensestRun, mostOfProse } from './densest-run.ts'
import { findRepeatedTitle } from './find-repeated-title.ts'
import { findHeadingLine, findTitleLine } from './find-title-line.ts'
import { findToldTitle } from './find-told-title.ts'
import { countPhrases, type PageLine } from './page-lines.ts'

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
/** Of all lines: of 120 pages, the fewest are 4 of 530; of long texts that are none, the most are 8 of 1,952. */
const leastShareOfPhrases = 0.005
/** With fewer, no prose may stand around the article. */
const manyPhrases = 5
/** Of 120 pages, the most is a quarter: 15 phrases, and four times the article's prose around it. */
const proseOfPhrase = 0.3
/**
 * Around an article may stand headlines, more than it is long; not items as long as sentences, which are the article
 * then. Of 120 pages the most is twice its length; of two that are lists, four and five times.
 */
const longLine = 60
const mostAround = 3

// In lines: a title and who wrote it stand above the text; a name or a question below it.
const linesAbove = 4
const linesBelow = 10

/** The article in the text of a whole page, with its title; nothing where a text is no whole page. */
export function findArticle(lines: readonly PageLine[]): Article | undefined {
  const phrases = countPhrases(lines)
  if (!isWholePage(lines, phrases)) return undefined
  const title = findTitleLine(lines)
  const from = title ?? 0
  const core = findDensestRun(lines.slice(from))
  const text = core.start + from
  const prose = { start: text, end: core.end + from }
  const start =
    title ??
    findHeadingLine(lines, prose) ??
    findRepeatedTitle(lines, prose) ??
    findToldTitle(lines, text) ??
    findStart(lines, text)
  const article = { start, text, end: findEnd(lines, core.end + from) }
  return isFrame(lines, article, phrases) ? article : undefined
}

/** Whether menus, forms and lists of links stand around a text, rather than a few buttons within a long one. */
function isWholePage(lines: readonly PageLine[], phrases: number): boolean {
  const labels = lines.filter(({ kind }) => kind !== 'prose' && kind !== 'remark').length
  return (
    phrases >= Math.max(fewestPhrases, leastShareOfPhrases * lines.length) &&
    labels >= fewestLabels &&
    labels >= leastShareOfLabels * lines.length
  )
}

/**
 * Whether what stands around the article is a frame: teasers and comments are prose, too, and more of it the more
 * a page says that it is one. What a book or a manual says in many parts is not around any of them.
 */
function isFrame(lines: readonly PageLine[], { start, end }: Article, phrases: number): boolean {
  const article = lines.slice(start, end)
  const prose = proseIn(article)
  const most = phrases < manyPhrases ? 0 : prose * phrases * proseOfPhrase
  if (prose === 0 || proseIn(lines) - prose > most) return false
  return longIn(lines) - longIn(article) <= mostAround * columnsIn(article.filter(isText))
}

function proseIn(lines: readonly PageLine[]): number {
  return columnsIn(lines.filter(({ kind }) => kind === 'prose'))
}

function longIn(lines: readonly PageLine[]): number {
  return columnsIn(lines.filter((line) => isText(line) && line.columns >= longLine))
}

function columnsIn(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { columns }) => sum + Math.min(columns, mostOfProse), 0)
}

function findStart(lines: readonly PageLine[], start: number): number {
  let from = start
  while (from > 0 && from > start - linesAbove && isOfHead(lines[from - 1])) from--
  return from
}

/** Up to the first furniture, if it is near: it stands right below the article. */
function findEnd(lines: readonly PageLine[], end: number): number {
  const below = lines.slice(end, end + linesBelow).findIndex(({ kind }) => kind === 'furniture')
  return below < 0 ? end : end + below
}

function isOfHead(line: PageLine | undefined): boolean {
  return line !== undefined && isText(line) && !/^[*+]\s/.test(line.text)
}

function isText(line: PageLine | undefined): boolean {
  return line !== undefined && line.kind !== 'furniture' && line.kind !== 'trace'
}
