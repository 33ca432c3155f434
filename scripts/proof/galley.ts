import type { TreeBlock } from '../contract/tree.ts'
import { createShowBlock } from './copy-block.ts'
import type { ProofDocument } from './document-page.ts'
import { type Html, html } from './html.ts'
import { lineStarts } from './line-starts.ts'
import { marginNotes, type Note, openMargin } from './margin-notes.ts'
import type { Reasons } from './reasons.ts'
import { createShowText } from './repaired-text.ts'
import { shownText } from './shown-text.ts'
import { type SourceRow, sourceRows } from './source-rows.ts'
import { createSourceText, type Span } from './source-text.ts'
import { splitMarkdown } from './split-markdown.ts'

interface GalleyOptions {
  readonly notes: readonly Note[]
  /** The address of the page that documents the rules. */
  readonly rules: string
  readonly reasons: Reasons
}

/** The source and the copy side by side, a block a row, with what is told of it in the margin. */
export function galley(document: ProofDocument, { notes, rules, reasons }: GalleyOptions): Html {
  const { record, source, markdown } = document
  const { tree, edits, metadata } = record
  const lang = typeof metadata['lang'] === 'string' ? languageOf(metadata['lang']) : undefined
  const pieces = splitMarkdown(markdown, tree.children)
  const showBlock = createShowBlock(tree, createShowText(source, edits, reasons.of))
  const rows =
    source === undefined
      ? tree.children.map(withoutSource)
      : sourceRows(source, tree.children, edits)
  const showSource =
    source === undefined
      ? undefined
      : createSourceText(source, { edits, spans: spansOf(document, notes), reasons })
  const lineOf = lineStarts(source ?? '')
  const headRow = rows.findIndex(({ edit }) => edit?.to === 'title' || edit?.to === 'metadata')
  const hasMargin = notes.length > 0
  const notesOf = openMargin(notes)
  let nextBlock = 0

  function showRow(row: SourceRow, index: number): Html {
    const raw = showSource?.(row)
    const own = source === undefined ? [] : notesOf(row.end, index === rows.length - 1)
    const line = source === undefined ? undefined : lineOf(firstWord(source, row))
    const copy =
      row.block === undefined ? (index === headRow ? head() : gone(row)) : blockOf(row.block)
    return cells(raw, copy, own, line)
  }

  function cells(raw: Html | undefined, copy: Html, own: readonly Note[], line?: number): Html {
    const number = line !== undefined && html` data-line="${line}"`
    const text = html`<div dir="auto"${languageAttribute(lang)}>${raw ?? ''}</div>`
    return html`<tr>${source !== undefined && html`<td class="raw"${number}>${text}</td>`}<td class="copy">${copy}</td>${hasMargin && html`<td class="margin">${marginNotes(own, rules, source !== undefined)}</td>`}</tr>
`
  }

  function head(): Html {
    const title = metadata['title']
    const shown =
      typeof title === 'string' ? html`<p class="title" dir="auto">${shownText(title)}</p>` : ''
    return views(shown, pieces.frontMatter)
  }

  function blockOf(block: TreeBlock): Html {
    const printed = pieces.blocks?.[nextBlock++]
    return views(showBlock(block), printed)
  }

  function views(rendered: Html | string, printed: string | undefined): Html {
    return html`<div class="rendered"${languageAttribute(lang)}>${rendered}</div>${printed !== undefined && html`<pre class="printed" dir="auto"${languageAttribute(lang)}>${shownText(printed)}</pre>`}`
  }

  const shown = rows.map(showRow)
  // Where no title or front matter was moved, the copy's own head stands beside nothing.
  if (headRow === -1 && pieces.frontMatter !== '') shown.unshift(cells(undefined, head(), []))
  // Notes without a source have no place, and Markdown that cannot be told apart stands below as one.
  if (source === undefined && hasMargin) shown.push(cells(undefined, html``, notes))
  if (pieces.blocks === undefined) {
    shown.push(
      cells(undefined, html`<pre class="printed" dir="auto">${shownText(pieces.body)}</pre>`, []),
    )
  }
  return html`<table${hasMargin && source !== undefined && html` class="with-margin"`}>
<thead><tr>${source !== undefined && html`<th scope="col">Source</th>`}<th scope="col">Fair copy</th>${hasMargin && html`<th scope="col">Margin</th>`}</tr></thead>
<tbody>
${shown}</tbody>
</table>`
}

/** What stands beside words that were taken out of the text. */
function gone({ edit }: SourceRow): Html {
  if (edit === undefined) return html``
  if (edit.to !== undefined) {
    const target = edit.to === 'metadata' ? 'metadata' : `meta-${edit.to}`
    return html`<p class="gone moved">in the metadata: <a href="#${target}">${edit.to}</a></p>`
  }
  return html`<p class="gone removal">removed</p>`
}

function withoutSource(block: TreeBlock): SourceRow {
  return { start: 0, end: 0, block }
}

function firstWord(source: string, { start, end }: SourceRow): number {
  const text = source.slice(start, end)
  return text.trim() === '' ? start : start + text.length - text.trimStart().length
}

function spansOf({ record }: ProofDocument, notes: readonly Note[]): Span[] {
  const spans: Span[] = []
  for (const [key, place] of Object.entries(record.inferred)) {
    if (place === null) continue
    const { start, end } = place
    spans.push({ id: `read-${key}`, kind: 'read', start: start.offset, end: end.offset })
  }
  for (const { id, message } of notes) {
    if (message.place === null) continue
    const { start, end } = message.place
    spans.push({ id, kind: message.severity, start: start.offset, end: end.offset })
  }
  return spans.sort((one, other) => one.start - other.start)
}

function languageAttribute(lang: string | undefined): Html | false {
  return lang !== undefined && html` lang="${lang}"`
}

/** A tag of a language as BCP 47 has it, or nothing: browsers and readers choose fonts and voices by it. */
function languageOf(lang: string): string | undefined {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang) ? lang : undefined
}
