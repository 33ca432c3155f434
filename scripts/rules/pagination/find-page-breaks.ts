import type { Line } from '../../layout/lines.ts'
import { goesOnOverPage } from './goes-on-over-page.ts'
import { pageNumberForms } from './page-number.ts'

/** The lines that a page break put into a text: from the foot of one page to the head of the next. */
export interface PageBreak {
  /** Indexes of lines; `last` is included. */
  readonly first: number
  readonly last: number
}

/**
 * Where the pages of a text break: lines with numbers that follow each other, far enough apart, with the
 * line that stands above or below each of them and is the same but for numbers. Linear.
 */
export function findPageBreaks(lines: readonly Line[]): PageBreak[] {
  const numbered = Array.from(lines.keys()).filter((index) => mayBeNumber(lines[index]))
  for (const { regex, fewest, apart, isBare, misread } of pageNumberForms) {
    if (numbered.length < fewest) continue
    const sure = pageNumbers(lines, numbered, regex, apart)
    if (sure.length < fewest) continue
    const places =
      misread === undefined
        ? sure
        : withMisread(sure, numbered, (index) => misread.test(lines[index]?.text ?? ''))
    const [above, below] = [runningHead(lines, places, -1), runningHead(lines, places, 1)]
    const isHead = (index: number, head: string | undefined) =>
      head !== undefined && fold(lines[index]?.text ?? '') === head
    const breaks = places.map((place) => ({
      first: isHead(place - 1, above) ? place - 1 : place,
      last: isHead(place + 1, below) ? place + 1 : place,
    }))
    const partsSentence = ({ first, last }: PageBreak) =>
      goesOnOverPage(lines[first - 1]?.text, lines[last + 1]?.text)
    if (!isBare || breaks.some(partsSentence)) return breaks
  }
  return []
}

/** Whether a line stands below a blank one, is short, and has a number. */
function mayBeNumber(line: Line | undefined): boolean {
  return (
    line !== undefined && line.blanksBefore > 0 && line.text.length <= 200 && /\d/.test(line.text)
  )
}

// How many numbers in a row may have been misread.
const mostMissing = 2

/** The longest run of lines whose numbers go up, by one but for a few that are missing. */
function pageNumbers(
  lines: readonly Line[],
  numbered: readonly number[],
  regex: RegExp,
  apart: number,
): number[] {
  let best: number[] = []
  let run: number[] = []
  let last = Number.NaN
  for (const index of numbered) {
    const [, digits] = regex.exec(lines[index]?.text ?? '') ?? []
    if (digits === undefined) continue
    const number = Number(digits)
    const step = number - last
    const isNext = step >= 1 && step <= mostMissing + 1
    const follows = isNext && index - (run.at(-1) ?? index) >= apart * step
    if (follows) run.push(index)
    else run = [index]
    last = number
    if (run.length > best.length) best = run
  }
  return best
}

/** The places of numbers, and of what was misread of others. */
function withMisread(
  sure: readonly number[],
  numbered: readonly number[],
  isMisread: (index: number) => boolean,
): number[] {
  const known = new Set(sure)
  return numbered.filter((index) => known.has(index) || isMisread(index))
}

/** The words, but for numbers, that stand beside all but one of the numbers: a running head. */
function runningHead(
  lines: readonly Line[],
  places: readonly number[],
  step: -1 | 1,
): string | undefined {
  const words = places.map((place) => fold(lines[place + step]?.text ?? ''))
  const [first = '', second = ''] = words
  const head = [first, second].find(
    (each) => each !== '' && count(words, each) >= places.length - 1,
  )
  return head !== undefined && count(words, head) >= 3 ? head : undefined
}

function count(words: readonly string[], word: string): number {
  return words.filter((each) => each === word).length
}

function fold(text: string): string {
  return text.length > 200
    ? ''
    : text
        .toLowerCase()
        .replace(/[\d\s]+/g, ' ')
        .trim()
}
