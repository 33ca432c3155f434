import type { DocumentRecord } from '../contract/record.ts'
import type { SourcePlace } from '../contract/tree.ts'
import { type Html, html } from './html.ts'

/** The metadata, with what was read or inferred, and from which words of the source. */
export function metadataTable(record: DocumentRecord, source: string | undefined): Html {
  const keys = Object.keys(record.metadata)
  const rows = keys.map((key) => {
    const place = Object.hasOwn(record.inferred, key) ? record.inferred[key] : undefined
    return html`<tr id="meta-${key}"><th scope="row">${key}</th><td><bdi>${printValue(record.metadata[key])}</bdi></td><td>${origin(key, place, record, source)}</td></tr>
`
  })
  const table = html`<table>
<thead><tr><th scope="col">key</th><th scope="col">value</th><th scope="col">from</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
  return html`<section aria-labelledby="metadata" class="metadata">
<h2 id="metadata">Metadata</h2>
${keys.length > 0 ? table : html`<p>None: the source has no front matter, and nothing was read from its text.</p>`}
</section>`
}

const longestQuote = 90

function origin(
  key: string,
  place: SourcePlace | null | undefined,
  { source: { sidecar } }: DocumentRecord,
  source: string | undefined,
): Html {
  if (place === undefined) {
    return sidecar === null ? html`front matter` : html`front matter, or ${sidecar.path}`
  }
  if (place === null) {
    return key === 'date'
      ? html`inferred from the name of the file`
      : html`inferred from the whole text`
  }
  const { start, end } = place
  const words = source?.slice(start.offset, end.offset).replace(/\s+/g, ' ') ?? ''
  const quote = words.length > longestQuote ? shorten(words) : words
  const line = `line ${start.line}`
  if (source === undefined) return html`read from ${line}`
  return html`read from <a href="#read-${key}">${line}</a>: <q dir="auto">${quote}</q>`
}

/** To whole words, in a script that has blanks between them. */
function shorten(words: string): string {
  const piece = [...words.slice(0, longestQuote)].slice(0, -1).join('')
  const blank = piece.lastIndexOf(' ')
  return `${blank > longestQuote / 2 ? piece.slice(0, blank) : piece}…`
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(', ')
  return JSON.stringify(value) ?? ''
}
