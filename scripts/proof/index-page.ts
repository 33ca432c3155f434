import { classNames, editClasses } from './account.ts'
import { figure, percent } from './bars.ts'
import { charts } from './charts.ts'
import type { DocumentLine } from './document-line.ts'
import { type Html, html } from './html.ts'
import { printPage } from './page.ts'
import { addressOf, indexPath } from './page-path.ts'

export interface IndexOptions {
  readonly served: number | undefined
  /** Whether it is known what an earlier proof showed. */
  readonly hasEarlier: boolean
}

/** The page of all documents: what was done to each, to be sorted and searched, and what stands out. */
export function indexPage(lines: readonly DocumentLine[], options: IndexOptions): string {
  const sum = (of: (line: DocumentLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0)
  const edits = sum((line) => editClasses.reduce((total, name) => total + line.edits[name], 0))
  const warnings = sum((line) => line.warnings.length)
  const problems = lines.filter(({ problem }) => problem !== undefined).length
  const changed = lines.filter(({ change }) => change === 'new' || change === 'changed').length
  const facts = [
    `${figure(lines.length)} ${lines.length === 1 ? 'document' : 'documents'}`,
    `${figure(sum((line) => line.words))} words`,
    `${figure(edits)} edits`,
    `${figure(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`,
    ...(options.hasEarlier ? [`${figure(changed)} changed since the last proof`] : []),
  ]
  const body = html`<main class="index">
<header>
<h1>Proof of the fair copies</h1>
<p class="about">${facts.join(' · ')}</p>
${problems > 0 && html`<p class="message error">${problems === 1 ? 'One source has' : `${figure(problems)} sources have`} no fair copy of what stands there now.</p>`}
</header>
${charts(lines)}
<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
${table(lines, options)}
</section>
</main>`
  return printPage(
    { path: indexPath, title: 'Proof of the fair copies', served: options.served },
    body,
  )
}

function table(lines: readonly DocumentLine[], { hasEarlier }: IndexOptions): Html {
  const classes = editClasses.map(
    (name) => html`<th scope="col" class="n"><i class="key ${name}"></i>${classNames[name]}</th>`,
  )
  return html`<table class="documents">
<thead><tr><th scope="col">Document</th><th scope="col">Language</th><th scope="col" class="n">Words</th>${classes}<th scope="col" class="n">Warnings</th><th scope="col" class="n">Share removed</th>${hasEarlier && html`<th scope="col">Changed</th>`}</tr></thead>
<tbody>
${lines.map((line) => row(line, hasEarlier))}</tbody>
</table>`
}

function row(line: DocumentLine, hasEarlier: boolean): Html {
  const { page, title, source, lang, words, edits, warnings, removed, change, problem } = line
  const number = (value: number) =>
    value === 0 ? html`<td></td>` : html`<td>${figure(value)}</td>`
  const share = removed === undefined || removed === 0 ? '' : percent(removed, 1)
  const name = title === source ? '' : html`<small>${source}</small>`
  return html`<tr><th scope="row"><a href="${addressOf(page, indexPath)}" dir="auto">${title}</a>${name}${problem !== undefined && html`<small class="bad">${problem}</small>`}</th><td>${lang}</td>${number(words)}${editClasses.map((class_) => number(edits[class_]))}${warnings.length === 0 ? html`<td></td>` : html`<td class="warned">${warnings.length}</td>`}<td${removed !== undefined && removed > 0 && html` class="r${Math.ceil(removed * 10)}"`}>${share}</td>${hasEarlier && html`<td>${change !== 'same' && change}</td>`}</tr>
`
}
