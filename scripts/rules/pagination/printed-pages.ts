/** A line near the head or the foot of a page. Offsets are UTF-16 code units. */
export interface EdgeLine {
  /** Of the whole line, without what ends it. */
  readonly start: number
  readonly end: number
  /** Without the blanks around it. */
  readonly text: string
  /** Whether a blank line stands between it and the next one further in, or there is none. */
  readonly isApart: boolean
}

/** The lines of a page that are next to its edges and not blank, the outermost first; on a short page, some twice. */
export interface PrintedPage {
  /** All of its lines that are not blank, without the blanks around them. */
  readonly lines: readonly string[]
  readonly head: readonly EdgeLine[]
  readonly foot: readonly EdgeLine[]
}

/** How many lines of each edge are read, of a page that has as many. */
export const depth = 5

/** The pages of `text` where form feeds part them, as printers and readers of PDF do. Linear. */
export function readPages(text: string): PrintedPage[] {
  const pages: PrintedPage[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\f', start)
    const end = feed < 0 ? text.length : feed
    const all = linesOf(text, start, end)
    const lines = all.flatMap(({ text }) => (text === '' ? [] : [text]))
    pages.push({ lines, head: outermost(all), foot: outermost(all.reverse()) })
    start = end + 1
  }
  return pages
}

type TextLine = Omit<EdgeLine, 'isApart'>

function linesOf(text: string, from: number, to: number): TextLine[] {
  const lines: TextLine[] = []
  let start = from
  const add = (end: number) => lines.push({ start, end, text: text.slice(start, end).trim() })
  for (const lineEnd of text.slice(from, to).matchAll(/\r\n?|[\n\v\u0085\u2028\u2029]/g)) {
    add(from + lineEnd.index)
    start = from + lineEnd.index + lineEnd[0].length
  }
  add(to)
  return lines
}

/** The first of `lines` that are not blank. */
function outermost(lines: readonly TextLine[]): EdgeLine[] {
  const edge: EdgeLine[] = []
  for (const [index, line] of lines.entries()) {
    if (edge.length === depth) break
    if (line.text !== '') edge.push({ ...line, isApart: (lines[index + 1]?.text ?? '') === '' })
  }
  return edge
}
