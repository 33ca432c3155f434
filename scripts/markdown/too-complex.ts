import type { Range } from '../text/range.ts'

/**
 * How much a text may have of what a parser of Markdown needs more than linear time or stack for.
 * Counts, so that the answer is the same on every machine; each is far beyond what authors write,
 * and takes the parser about a second.
 */
export const limits = {
  /** Marks in one paragraph: each that closes something looks for what opened it. */
  marks: 5_000,
  /** Lines of one list, quote or the like: each looks at the blocks before it. */
  lines: 10_000,
  /** Quotes, lists and footnotes in one another. */
  depth: 100,
  /** Paragraphs with half of the marks, and blocks with half of the lines, in one text. */
  heavy: 40,
} as const

/** A text that would keep the parser busy for hours. Offsets are UTF-16 code units of the text. */
export class TooComplex extends Error {
  readonly start: number
  readonly end: number

  constructor(text: string, { start, end }: Range) {
    super(text)
    this.start = start
    this.end = end
  }

  /** The same, told of another place. */
  movedTo(range: Range): TooComplex {
    return new TooComplex(this.message, range)
  }
}

export const heavyBlocks = 'paragraphs, lists or quotes near their limit'
export const marksInParagraph =
  'marks (brackets, asterisks, a tenth of the line ends) in one paragraph'

/** What is told of something that is there more often than its limit allows. */
export function beyond(count: number, limit: number, things: string): string {
  return `Unexpected ${count} ${things}, expected ${limit} at the most, which no author reaches; check what the file holds, or split it`
}
