import type { Line } from '../../layout/lines.ts'
import { endsSentence } from '../../layout/sentences.ts'
import { usualIndent } from '../../layout/usual-indent.ts'
import { isSentence } from './is-sentence.ts'
import { looksLikeHeading } from './looks-like-heading.ts'

/** A heading with a row of marks below it, and perhaps one above: `style` tells of which. */
export interface UnderlinedHeading {
  readonly heading: Line
  /** How much of its text, from its start, is a mark as well. UTF-16 code units. */
  readonly mark: number
  readonly rows: readonly Line[]
  readonly style: string
}

/** What authors draw below headings. Not `_`, which ends pages, `.`, which leaves something out, nor `:`. */
const ruler = /^([=~^"#+*-])\1{2,}$/

// In UTF-16 code units: longer lines are prose, unless their row was counted to the last letter.
const longest = 160
// In columns. A row that was counted has some more or less than its heading; three marks are a break, too.
const slack = 2
const shortest = 4
// Further in, a heading would be a part of an example.
const furthestIn = 3
// Of rows of one length, below as many lines: then each of these is a heading, whatever it says.
const fewestAlike = 3

// Mailchimp marks the headings of mails without HTML by two stars and a long row.
const stars = /^\*\* (?=[^*\s])/
const bullet = /^[-*+•·‣▪][^\S\n]/u
// The head of a table. A wide gap may stand behind a number.
const cells = /\p{L}\S*(?: {2,}|\t)\S/u

/**
 * The headings among `lines` that rows of marks tell. `standing` tells of a line whether it is preformatted, or
 * quoted, where somebody may have drawn lines around a name.
 */
export function findUnderlinedHeadings(
  lines: readonly Line[],
  standing: (line: Line) => 'code' | 'blockquote' | undefined,
): readonly UnderlinedHeading[] {
  const margin = usualIndent(lines)
  const found = lines.flatMap((row, index): Found[] => {
    const heading = lines[index - 1]
    if (heading === undefined || row.blanksBefore > 0 || !ruler.test(row.text)) return []
    if (heading.text.length > longest && heading.columns !== row.columns) return []
    if (ruler.test(heading.text)) return []
    const type = standing(heading)
    if (type === 'code') return []
    const over = overlineOf(lines, index)
    const above = over ?? heading
    const isFirst = index - (over === undefined ? 1 : 2) === 0
    if (above.blanksBefore === 0 && !isFirst) return []
    if (over === undefined && !isFirst && heading.indent > margin + furthestIn) return []
    const mark = stars.exec(heading.text)?.[0].length ?? 0
    const fit = fitOf(heading, row, mark, over)
    if (fit === undefined || (fit !== 'counted' && type === 'blockquote')) return []
    if (hasRowBelow(lines, index)) return []
    const style = `${row.text.charAt(0)}${over === undefined ? '' : ' above'}`
    return [{ heading, mark, rows: over === undefined ? [row] : [over, row], style, fit }]
  })
  return found.filter(createIsSure(found))
}

type Fit = 'counted' | 'long' | 'if-alike'

interface Found extends UnderlinedHeading {
  readonly fit: Fit
}

function createIsSure(found: readonly Found[]): (one: Found) => boolean {
  const alike = new Map<string, { all: number; sure: number }>()
  for (const { rows, fit } of found) {
    const row = rows.at(-1)?.text ?? ''
    const { all, sure } = alike.get(row) ?? { all: 0, sure: 0 }
    alike.set(row, { all: all + 1, sure: fit === 'if-alike' ? sure : sure + 1 })
  }
  return ({ rows, fit }) => {
    if (fit !== 'if-alike') return true
    const { all, sure } = alike.get(rows.at(-1)?.text ?? '') ?? { all: 0, sure: 0 }
    return all >= fewestAlike && sure > 0
  }
}

/** The row above the heading whose row is at `index`, where it is the same. */
function overlineOf(lines: readonly Line[], index: number): Line | undefined {
  const [over, heading, row] = [lines[index - 2], lines[index - 1], lines[index]]
  return over !== undefined && heading?.blanksBefore === 0 && over.text === row?.text
    ? over
    : undefined
}

/**
 * Whether the row was counted for its heading, or is a long one, of a line that reads like a heading or does so if
 * others have the same; nothing where it is none of a heading.
 */
function fitOf(heading: Line, row: Line, mark: number, over: Line | undefined): Fit | undefined {
  const text = heading.text.slice(mark)
  if (!/[\p{L}\p{N}]/u.test(text) || bullet.test(text) || cells.test(text)) return undefined
  const inset = heading.indent - row.indent
  const longer = row.columns - heading.columns - (over === undefined ? 0 : Math.max(0, inset))
  const isCounted = Math.abs(longer) <= slack && (row.columns >= shortest || longer === 0)
  if (isCounted && (over !== undefined || Math.abs(inset) <= slack)) {
    return isSentence(text) ? undefined : 'counted'
  }
  if (row.columns < heading.columns || row.columns < shortest) return undefined
  if (over === undefined && Math.abs(inset) > slack) return undefined
  // Long rows of hyphens above and below are the frame of a table, or of whatever it is.
  if (over !== undefined && row.text.startsWith('-')) return undefined
  if (looksLikeHeading(text)) return 'long'
  return over !== undefined || endsSentence(text) ? undefined : 'if-alike'
}

/** Whether the block of the row at `index` has another: then they are those of a table, or around code. */
function hasRowBelow(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; lines[next]?.blanksBefore === 0; next++) {
    if (ruler.test(lines[next]?.text ?? '')) return true
  }
  return false
}
