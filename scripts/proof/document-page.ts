import type { DocumentRecord } from '../contract/record.ts'
import { accountOf, classNames, editClasses } from './account.ts'
import { accountTable } from './account-table.ts'
import { figure } from './bars.ts'
import { galley } from './galley.ts'
import { type Html, html } from './html.ts'
import { hasStretch, marginNotes, notesOf } from './margin-notes.ts'
import { metadataTable } from './metadata-table.ts'
import { printPage } from './page.ts'
import { addressOf, indexPath, rulesPath } from './page-path.ts'
import { openReasons } from './reasons.ts'

/** A page beside this one. */
export interface Neighbour {
  readonly path: string
  readonly title: string
}

export interface Place {
  /** Of the page, in the proof. */
  readonly path: string
  readonly previous: Neighbour | undefined
  readonly next: Neighbour | undefined
  readonly served: number | undefined
}

/** How a document stands to the one that an earlier proof showed. */
export type Change = 'new' | 'changed' | 'same'

export interface ProofDocument {
  readonly record: DocumentRecord
  readonly markdown: string
  /** The decoded source; left out where it is no longer the one that the record is about. */
  readonly source: string | undefined
  /** What is wrong with the source, where it is left out. */
  readonly problem: string | undefined
  readonly change: Change | undefined
}

/** The page of a document: what its source was, what its copy is, and each edit between them. */
export function documentPage(document: ProofDocument, place: Place): string {
  const { record, source, problem } = document
  const title = titleOf(record)
  const rules = addressOf(rulesPath, place.path)
  const reasons = openReasons(rules)
  const notes = notesOf(record.messages)
  const whole = notes.filter((note) => !hasStretch(note))
  const account = source === undefined ? undefined : accountOf(source.length, record)
  const text = galley(document, { notes: notes.filter(hasStretch), rules, reasons })
  const body = html`${siteNavigation(place)}
<main>
<header>
<h1 dir="auto">${title}</h1>
${about(document)}
${problem !== undefined && html`<p class="message error">${problem}</p>`}
${marginNotes(whole, rules)}
</header>
<div class="facts">
${account !== undefined && accountTable(account)}
${metadataTable(record, source)}
</div>
<section aria-labelledby="galley" class="galley">
<h2 id="galley">Source and fair copy</h2>
${controls(document)}
${text}
</section>
</main>
${reasons.notes()}`
  return printPage({ path: place.path, title: `${title} · proof`, served: place.served }, body)
}

export function titleOf({ metadata, source }: Pick<DocumentRecord, 'metadata' | 'source'>): string {
  const { title } = metadata
  return typeof title === 'string' && title.trim() !== '' ? title : source.path
}

/** The way to the other pages. */
export function siteNavigation({ path, previous, next }: Place): Html {
  const to = (page: Neighbour | undefined, rel: string, label: string) =>
    page === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${addressOf(page.path, path)}"><small>${label}</small> <bdi>${page.title}</bdi></a>`
  return html`<nav aria-label="Documents">${to(previous, 'prev', '← previous')}<a href="${addressOf(indexPath, path)}">All documents</a>${to(next, 'next', 'next →')}</nav>`
}

const changeNames = { new: 'new since the last proof', changed: 'changed since the last proof' }

function about({ record, change }: ProofDocument): Html {
  const { path, bytes, encoding, encodingDecidedBy, encodingConfidence, dialect } = record.source
  const sure = encodingDecidedBy === 'detector' ? ` (guessed, ${encodingConfidence})` : ''
  const kind = dialect === 'plain' ? 'plain text' : 'Markdown'
  const { words, readingMinutes } = record.counts
  return html`<p class="about"><bdi>${path}</bdi> · ${kind}, ${encoding}${sure}, ${figure(bytes)} bytes · ${figure(words)} words, ${readingMinutes} min${change !== undefined && change !== 'same' && html` · <strong class="changed">${changeNames[change]}</strong>`}</p>`
}

/** What is shown, by boxes that work without a script. */
function controls({ record: { edits }, source }: ProofDocument): Html {
  const counts = editClasses.flatMap((name) => {
    const count = edits.filter((edit) => edit.class === name).length
    return count === 0 || name === 'whitespace'
      ? []
      : [html`<li><i class="key ${name}"></i>${classNames[name]} ${figure(count)}</li>`]
  })
  const blanks = edits.filter((edit) => edit.class === 'whitespace').length
  return html`<div class="controls">
<fieldset><legend>Fair copy as</legend><label><input type="radio" name="view" id="view-rendered" checked> text</label> <label><input type="radio" name="view" id="view-markdown"> Markdown</label></fieldset>
${source !== undefined && html`<label><input type="checkbox" id="show-blanks"> white space ${blanks > 0 && `(${figure(blanks)})`}</label>`}
<ul aria-label="Edits" class="legend">${counts}</ul>
</div>`
}
