import type { Edit } from '../../text/edit.ts'
import type { Structure } from '../../text/structure.ts'

interface QuotedLine {
  /** UTF-16 offsets in the text: of the line, of its text behind the marks, of its end. */
  readonly start: number
  readonly textStart: number
  readonly end: number
  /** How many marks it starts with: none where it is no quotation. */
  readonly depth: number
  readonly isBlank: boolean
}

// Of the marks, and of the lines of one quotation: more is no mail, and too much for a parser of Markdown.
const mostMarks = 10
const mostLines = 2000

const marks = new RegExp(`^ {0,3}>(?: ?>){0,${mostMarks - 1}}`)

// What Python prints before each line that it is given.
const prompt = '>>>'

/** The quotations of a mail: two lines or more that start with `>`. What is to be taken out are the marks. */
export function findQuotations(text: string): { edits: Edit[]; structures: Structure[] } {
  const edits: Edit[] = []
  const structures: Structure[] = []
  const lines = withoutPrompts(readQuotedLines(text), text)
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && (lines[to]?.depth ?? 0) > 0) to++
    const run = lines.slice(from, to)
    const isSure = run.filter(({ isBlank }) => !isBlank).length > 1 && run.length <= mostLines
    if (isSure) {
      edits.push(...unmark(run, lines[from - 1], lines[to]))
      for (let depth = 1; depth <= mostMarks; depth++) structures.push(...quotesOf(run, depth))
    }
    from = Math.max(to, from + 1)
  }
  return { edits, structures }
}

function readQuotedLines(text: string): QuotedLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const [mark = ''] = marks.exec(line) ?? []
    const [blanks = ''] = /^[ \t]?/.exec(line.slice(mark.length)) ?? []
    const textStart = start + mark.length + (mark === '' ? 0 : blanks.length)
    const quoted: QuotedLine = {
      start,
      textStart,
      end: start + line.length,
      depth: mark.match(/>/g)?.length ?? 0,
      isBlank: line.slice(textStart - start).trim() === '',
    }
    start += line.length + 1
    return quoted
  })
}

/**
 * Lines with the three marks of a prompt no deeper than what stands around them: somebody quotes what was quoted
 * once more, so a text with three marks in a line has two in another, or one.
 */
function withoutPrompts(lines: readonly QuotedLine[], text: string): readonly QuotedLine[] {
  const depths = new Set(lines.map(({ depth }) => depth))
  return lines.map((line) => {
    const { start, textStart, depth } = line
    const outer = depth - prompt.length
    const written = text.slice(start, textStart).trimEnd()
    if (!written.endsWith(prompt) || depths.has(depth - 1) || depths.has(depth - 2)) return line
    if (outer > 0 && !depths.has(outer)) return line
    const own = written.slice(0, -prompt.length)
    const textAt = outer > 0 ? start + own.length : start
    return { ...line, depth: Math.max(outer, 0), textStart: textAt, isBlank: false }
  })
}

/** Each mark goes, and where another depth begins without a blank line, one is put in. */
function unmark(
  run: readonly QuotedLine[],
  above: QuotedLine | undefined,
  below: QuotedLine | undefined,
): Edit[] {
  const edits = run.map((line, index): Edit => {
    const before = run[index - 1] ?? above
    const text = before !== undefined && parts(before, line) ? '\n' : ''
    return { start: line.start, end: line.textStart, text }
  })
  const last = run.at(-1)
  if (last !== undefined && below !== undefined && parts(last, below)) {
    edits.push({ start: below.start, end: below.start, text: '\n' })
  }
  return edits
}

function parts(before: QuotedLine, line: QuotedLine): boolean {
  return before.depth !== line.depth && !before.isBlank && !line.isBlank
}

/** The quotations of at least `depth` marks, from the first line with text to the last. */
function quotesOf(run: readonly QuotedLine[], depth: number): Structure[] {
  const quotes: Structure[] = []
  let lines: QuotedLine[] = []
  for (const line of [...run, undefined]) {
    if (line !== undefined && line.depth >= depth) {
      if (!line.isBlank) lines.push(line)
      continue
    }
    const [first] = lines
    const last = lines.at(-1)
    if (first !== undefined && last !== undefined) {
      quotes.push({ type: 'blockquote', start: first.start, end: last.end })
    }
    lines = []
  }
  return quotes
}
