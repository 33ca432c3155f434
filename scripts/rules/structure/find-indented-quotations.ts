import type { Line } from '../../layout/lines.ts'
import { endsSentence, startsSentence } from '../../layout/sentences.ts'
import type { Structure } from '../../text/structure.ts'
import { readItemMark } from './item-mark.ts'

// In columns: less may be a slip, or the first line of a paragraph.
const fewestColumns = 2
// In columns: a line of prose that was wrapped, as none of verse or of a table is.
const proseColumns = 40

/**
 * The paragraphs that stand further in than most lines of a text, with all of their lines: what
 * somebody else has written, as books and browsers set it. Sure for whole sentences in two lines or
 * more, and for what stands in as far next to them.
 */
export function findIndentedQuotations(lines: readonly Line[]): Structure[] {
  const margin = marginOf(lines)
  if (margin === undefined) return []
  const isInward = ({ indent }: Line) => indent >= margin + fewestColumns
  if (!lines.some(isInward)) return []
  const quotations: Structure[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && isInward(lines[to] as Line)) to++
    const isApart = (lines[to]?.blanksBefore ?? 1) > 0
    const run = isApart ? lines.slice(from, to) : withoutLastParagraph(lines.slice(from, to))
    const [first] = run
    const last = run.at(-1)
    if (first && last && first.blanksBefore > 0 && isQuotation(run, lines[from - 1])) {
      quotations.push({ type: 'blockquote', start: first.start, end: last.end })
    }
    from = Math.max(to, from + 1)
  }
  return quotations
}

function withoutLastParagraph(run: readonly Line[]): readonly Line[] {
  return run.slice(
    0,
    Math.max(
      0,
      run.findLastIndex(({ blanksBefore }) => blanksBefore > 0),
    ),
  )
}

/** The indent of more than half of the lines, if any. */
function marginOf(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  return [...counts].find(([, count]) => count > lines.length / 2)?.[0]
}

/** Below an item of a list stands more of the item. */
function isQuotation(run: readonly Line[], above: Line | undefined): boolean {
  if (above === undefined || readItemMark(above) !== undefined) return false
  if (run.some((line) => readItemMark(line) !== undefined)) return false
  return paragraphsOf(run).some(isProse)
}

function paragraphsOf(run: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of run) {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || line.blanksBefore > 0) paragraphs.push([line])
    else paragraph.push(line)
  }
  return paragraphs
}

function isProse(lines: readonly Line[]): boolean {
  const [first, second] = lines
  const last = lines.at(-1)
  if (first === undefined || second === undefined || last === undefined) return false
  const isSet =
    second.indent <= first.indent &&
    lines.every(({ indent }) => indent === second.indent || indent === first.indent)
  return (
    isSet && first.columns >= proseColumns && startsSentence(first.text) && endsSentence(last.text)
  )
}
