import { findGlue } from '../../layout/glue.ts'
import { endsSentence, startsLowerCase } from '../../layout/sentences.ts'
import type { Edit } from '../../text/edit.ts'
import { once } from '../../text/once.ts'
import type { Structure } from '../../text/structure.ts'

interface QuotedLine {
  /** UTF-16 offsets in the text: of the line, of its text behind the marks, behind that, of its end. */
  readonly start: number
  readonly textStart: number
  readonly textEnd: number
  readonly end: number
  /** How many marks it starts with: none where it is no quotation. */
  readonly depth: number
  readonly isBlank: boolean
  /** What joins it to the line above, of which a mail program has made two. */
  readonly glue?: '' | ' '
}

// Of the marks, and of the lines of one quotation: more is no mail, and too much for a parser of Markdown.
const mostMarks = 10
const mostLines = 2000

const marks = new RegExp(`^ {0,3}>(?: ?>){0,${mostMarks - 1}}`)

// A mail program wraps lines of more columns, and knows nothing of marks: it leaves some words below.
const fewestWrapped = 60
const mostWordsBelow = 4

// What a mail program writes above what it quotes: `On 5 April 2018, Alpha <alpha@bravo.example> wrote:`.
const attribution =
  /(?:\S@\S|(?:^|\s)(?:wrote|writes|schrieb|schreibt|écrit|escribió|escreveu|scritto|schreef|skrev|napisał\p{L}*|пишет|писал\p{L}*|написал\p{L}*|kirjoitti|yazdı)(?=\P{L})).{0,80}:$/u
const longestAttribution = 300

// What Python prints before each line that it is given.
const prompt = '>>>'

/**
 * The quotations of a text: lines that start with `>`. It has two or more of them somewhere, says whom it quotes, or
 * is a mail. What is to be taken out are the marks.
 */
export function findQuotations(
  text: string,
  isMail: boolean,
): { edits: Edit[]; structures: Structure[] } {
  const edits: Edit[] = []
  const structures: Structure[] = []
  const lines = withWholeLines(withoutPrompts(readQuotedLines(text), text), text)
  const runs = readRuns(lines)
  const isAttributed = ({ from }: Run) => attribution.test(lineAbove(text, lines[from]?.start ?? 0))
  // One line may be anything, where nothing else is quoted.
  const isQuoting = isMail || runs.some((run) => countWritten(run, lines) > 1 || isAttributed(run))
  for (const run of runs) {
    const written = countWritten(run, lines)
    const isOne = written === 1 && isQuoting && (isAlone(run, lines) || isAttributed(run))
    if (!(written > 1 || isOne) || run.to - run.from > mostLines) continue
    const own = lines.slice(run.from, run.to)
    edits.push(...unmark(own, lines[run.from - 1], lines[run.to]))
    for (let depth = 1; depth <= mostMarks; depth++) structures.push(...quotesOf(own, depth))
  }
  return { edits, structures }
}

/** The line before the one that starts at `start`, but for blank lines. */
function lineAbove(text: string, start: number): string {
  const above = text.slice(Math.max(0, start - longestAttribution), start).trimEnd()
  return above.slice(above.lastIndexOf('\n') + 1)
}

/** Lines that adjoin, by their indexes. */
interface Run {
  readonly from: number
  readonly to: number
}

function readRuns(lines: readonly QuotedLine[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < lines.length; from++) {
    if (lines[from]?.depth === 0) continue
    let to = from
    while ((lines[to]?.depth ?? 0) > 0) to++
    runs.push({ from, to })
    from = to
  }
  return runs
}

/** Whether blank lines stand around it. */
function isAlone({ from, to }: Run, lines: readonly QuotedLine[]): boolean {
  return (lines[from - 1]?.isBlank ?? true) && (lines[to]?.isBlank ?? true)
}

function countWritten({ from, to }: Run, lines: readonly QuotedLine[]): number {
  return lines.slice(from, to).filter(({ isBlank }) => !isBlank).length
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
      textEnd: Math.max(textStart, start + line.trimEnd().length),
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

/** The words that a mail program has left below a quoted line are as deep as that, and are joined to it. */
function withWholeLines(lines: readonly QuotedLine[], text: string): readonly QuotedLine[] {
  const glue = once(() => findGlue(text))
  const wordsOf = ({ textStart, textEnd }: QuotedLine) => text.slice(textStart, textEnd).trimStart()
  return lines.map((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (above === undefined || below === undefined || above.depth <= line.depth) return line
    if (below.depth !== above.depth || above.isBlank || line.isBlank) return line
    if (above.end - above.start < fewestWrapped) return line
    const [before, words] = [wordsOf(above), wordsOf(line)]
    if (words.split(/\s+/).length > mostWordsBelow) return line
    // Otherwise it may be an answer.
    if (endsSentence(before) && !startsLowerCase(wordsOf(below))) return line
    const joint = glue()(before, words)
    return joint === undefined ? line : { ...line, depth: above.depth, glue: joint }
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
    if (before !== undefined && line.glue !== undefined) {
      return { start: before.textEnd, end: line.textStart, text: line.glue }
    }
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
