import type { Line } from '../../layout/lines.ts'
import type { Layout } from '../../layout/read-layout.ts'
import { daysOfLine, isDayLabel } from './days-of-line.ts'
import { type FoundDate, findDates } from './find-dates.ts'
import { aboveQuoted, findHeadLines, type HeadInput, readFirstParagraph } from './head-lines.ts'
import { readLowerHead } from './lower-head.ts'

/** A line that tells on which days a text was published or changed, and the one above it that says which. */
export interface DateLine {
  readonly line: Line
  readonly dates: readonly FoundDate[]
  readonly label: Line | undefined
}

/**
 * Those above the first paragraph, or that paragraph, if a day stands before a dash at its start; and those below a
 * summary.
 */
export function findDateLines(input: HeadInput): readonly DateLine[] {
  const { layout, structures } = input
  const upper = aboveQuoted(layout.remember(readDateLines), structures, ({ line }) => line.start)
  return [...upper, ...datedLines(readLowerHead(input))]
}

function datedLines(lines: readonly Line[]): DateLine[] {
  return lines
    .map((line, index) => ({
      line,
      dates: daysOfLine(line.text),
      label: labelOf(lines[index - 1]),
    }))
    .filter(({ dates }) => dates.length > 0)
}

function labelOf(above: Line | undefined): Line | undefined {
  return above !== undefined && isDayLabel(above.text) ? above : undefined
}

function readDateLines(layout: Layout): readonly DateLine[] {
  const head = datedLines(findHeadLines(layout))
  if (head.length > 0) return head
  const first = readFirstParagraph(layout)
  const [date] = first === undefined ? [] : findDates(first.text.slice(0, 60))
  const isDateline =
    date?.start === 0 && /^\s*(?:--|—|–|-)\s/.test(first?.text.slice(date.end) ?? '')
  return first !== undefined && date !== undefined && isDateline
    ? [{ line: first, dates: [date], label: undefined }]
    : []
}
