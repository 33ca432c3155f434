import type { RecordMessage } from '../contract/record.ts'
import { type Place, siteNavigation } from './document-page.ts'
import { type Html, html } from './html.ts'
import { lineStarts } from './line-starts.ts'
import { hasStretch, marginNotes, type Note, notesOf, openMargin } from './margin-notes.ts'
import { printPage } from './page.ts'
import { addressOf, rulesPath } from './page-path.ts'
import { openReasons } from './reasons.ts'
import { createSourceText, type Span } from './source-text.ts'

/** A source of which there is no fair copy. */
export interface ProblemSource {
  /** Below the folder of sources. */
  readonly path: string
  readonly summary: string
  /** The decoded source; left out where it could not be read. */
  readonly source: string | undefined
  readonly messages: readonly RecordMessage[]
}

// More of a text is of no use to who looks for what is broken.
const longestShown = 200_000

/** The page of a source that could not be built: its text, with the messages where they stand. */
export function problemPage(problem: ProblemSource, place: Place): string {
  const { path, summary, messages, source = '' } = problem
  const rules = addressOf(rulesPath, place.path)
  const notes = notesOf(messages)
  const shown = source.slice(0, longestShown)
  const isShown = (note: Note) =>
    hasStretch(note) && (note.message.place?.start.offset ?? 0) <= shown.length && shown !== ''
  const others = notes.filter((note) => !isShown(note))
  const body = html`${siteNavigation(place)}
<main>
<header>
<h1><bdi>${path}</bdi></h1>
<p class="message error">${summary}</p>
${marginNotes(others, rules, false)}
</header>
${source !== '' && sourceTable(shown, notes.filter(isShown), rules)}
${shown.length < source.length && html`<p>The first ${longestShown} characters of ${source.length} are shown.</p>`}
</main>`
  return printPage({ path: place.path, title: `${path} · proof`, served: place.served }, body)
}

function sourceTable(source: string, notes: readonly Note[], rules: string): Html {
  const spans = notes.flatMap(({ id, message: { place, severity } }): Span[] => {
    if (place === null) return []
    const { start, end } = place
    return [{ id, kind: severity, start: start.offset, end: Math.min(source.length, end.offset) }]
  })
  spans.sort((one, other) => one.start - other.start)
  const show = createSourceText(source, { edits: [], spans, reasons: openReasons(rules) })
  const lineOf = lineStarts(source)
  const notesUntil = openMargin(notes)
  let offset = 0
  const rows = source.split(/(?<=\n)(?=\r?\n)/).map((text, index, all) => {
    const start = offset
    offset += text.length
    const own = notesUntil(offset, index === all.length - 1)
    const first = start + text.length - text.trimStart().length
    return html`<tr><td class="raw" data-line="${lineOf(first)}"><div dir="auto">${show({ start, end: offset })}</div></td><td class="margin">${marginNotes(own, rules)}</td></tr>
`
  })
  return html`<section aria-labelledby="galley" class="galley">
<h2 id="galley">Source</h2>
<table class="broken">
<thead><tr><th scope="col">Source</th><th scope="col">Margin</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>`
}
