import type { RecordEdit } from '../contract/record.ts'
import { type Html, html } from './html.ts'
import type { Reasons } from './reasons.ts'
import { shownBlanks, shownText } from './shown-text.ts'
import type { Range } from './source-rows.ts'

/** A stretch of the source that something is said of: a message, or the words that metadata was read from. */
export interface Span {
  readonly start: number
  readonly end: number
  /** What its place in the page is called. */
  readonly id: string
  readonly kind: 'error' | 'warning' | 'note' | 'read'
}

export interface SourceMarks {
  /** In order. */
  readonly edits: readonly RecordEdit[]
  /** Sorted by `start`. */
  readonly spans: readonly Span[]
  readonly reasons: Reasons
}

/** Marks up the rows of `source`, which must be given in their order. */
export function createSourceText(source: string, { edits, spans, reasons }: SourceMarks) {
  let nextEdit = 0
  const open = new Set<Span>()
  let nextSpan = 0
  let inner: Range = { start: 0, end: source.length }

  /** Blank lines at the ends of a row: they are seen on demand, so that source and copy stand level. */
  function outerBlank(start: number, end: number): Html | false {
    return start < end && html`<span class="blank">${marked(start, end, shownText)}</span>`
  }

  /** The text from `start` to `end`, which stays as it is. */
  function keptText(start: number, end: number): Html {
    const from = Math.min(end, Math.max(start, inner.start))
    const to = Math.max(from, Math.min(end, inner.end))
    return html`${outerBlank(start, from)}${from < to && marked(from, to, shownText)}${outerBlank(to, end)}`
  }

  /** The text from `start` to `end` in pieces: within each, the same spans are about all of it. */
  function marked(start: number, end: number, show: (text: string) => Html | string) {
    const first = spans[nextSpan]
    if (open.size === 0 && (first === undefined || first.start >= end))
      return show(source.slice(start, end))
    const pieces: (Html | string)[] = []
    let offset = start
    while (offset < end) {
      for (let span = spans[nextSpan]; span !== undefined && span.start <= offset; ) {
        if (span.end > offset) open.add(span)
        pieces.push(startOf(span))
        span = spans[++nextSpan]
      }
      for (const span of open) if (span.end <= offset) open.delete(span)
      const ends = [...open].map((span) => span.end)
      const to = Math.min(end, spans[nextSpan]?.start ?? end, ...ends)
      const text = show(source.slice(offset, to))
      pieces.push(open.size === 0 ? text : html`<mark class="${kindOf(open)}">${text}</mark>`)
      offset = to
    }
    for (const span of open) if (span.end <= end) open.delete(span)
    return html`${pieces}`
  }

  function editText(edit: RecordEdit): Html {
    const { start, end, before, after, class: name, to } = edit
    const why = reasons.of(edit)
    const names = edit.rules.join(', ')
    if (name === 'whitespace') {
      const change = `${shownBlanks(before)}→${after === '' ? '∅' : shownBlanks(after)}`
      return html`<button class="ws" popovertarget="${why}" title="${names}">${change}</button>${keptText(start, end)}`
    }
    const isBlank = before.trim() === ''
    // Blank lines around the words are seen as such, and not struck out.
    const from = isBlank ? start : end - before.trimStart().length
    const last = isBlank ? end : start + before.trimEnd().length
    const text = marked(from, last, isBlank ? shownBlanks : shownText)
    const taken =
      name === 'moved'
        ? html`<mark class="moved" data-why="${why}">${text}</mark>`
        : html`<del class="${name}" data-why="${why}">${text}</del>`
    const put = html`<ins class="${name}" data-why="${why}">${shownText(after)}</ins>`
    const button = html`<button class="why ${name}" popovertarget="${why}" title="${names}" aria-label="${labels[name]}: why?">${signs[name]}</button>`
    return html`${keptText(start, from)}${before !== '' && taken}${after.trim() !== '' && put}${button}${to !== undefined && arrow(to)}${keptText(last, end)}`
  }

  /** The edits and the text between them, up to `end`. Returns what is marked from `start`. */
  function pieces(start: number, end: number): Html[] {
    const found: Html[] = []
    let offset = start
    for (let edit = edits[nextEdit]; edit !== undefined && edit.end <= end; ) {
      if (edit.start > offset) found.push(keptText(offset, edit.start))
      if (edit.end > offset || edit.start === edit.end) found.push(editText(edit))
      offset = Math.max(offset, edit.end)
      edit = edits[++nextEdit]
    }
    if (end > offset) found.push(keptText(offset, end))
    return found
  }

  return ({ start, end }: Range): Html => {
    inner = innerOf(source, { start, end })
    const text = pieces(start, end)
    // What is told of the very end, where no text is left to mark.
    return html`${text}${end === source.length && spans.slice(nextSpan).map(startOf)}`
  }
}

/** A row without the blank lines at its ends; the indent of its first line stays. */
function innerOf(source: string, { start, end }: Range): Range {
  const text = source.slice(start, end)
  const last = start + text.trimEnd().length
  const head = text.slice(0, text.length - text.trimStart().length)
  const line = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1
  return { start: start + line, end: Math.max(start + line, last) }
}

const labels = {
  removal: 'removed',
  moved: 'moved',
  repair: 'repaired',
  character: 'character changed',
  structure: 'made structure',
}

const signs = { removal: '−', moved: '↗', repair: '~', character: '·', structure: '¶' }

function startOf({ id, start, end, kind }: Span): Html {
  return html`<a id="${id}" class="at ${kind}"></a>${start === end && html`<mark class="${kind}">▸</mark>`}`
}

function kindOf(spans: ReadonlySet<Span>): string {
  return [...new Set([...spans].map(({ kind }) => kind))].join(' ')
}

/** Where the words went: to the row of the metadata. */
function arrow(to: string): Html {
  const target = to === 'metadata' ? 'metadata' : `meta-${to}`
  return html`<a class="to" href="#${target}">→ ${to}</a>`
}
