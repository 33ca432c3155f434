import { chartBar, figure, percent } from './bars.ts'
import type { DocumentLine } from './document-line.ts'
import { type Html, html } from './html.ts'
import { addressOf, indexPath, rulesPath } from './page-path.ts'

const mostBars = 10

/** What the documents have in common, and which of them stand out. */
export function charts(lines: readonly DocumentLine[]): Html {
  const edits: Counts = new Map()
  const warnings: Counts = new Map()
  for (const { rules, warnings: messages } of lines) {
    for (const [rule, classes] of rules) {
      for (const [name, count] of classes) add(edits, rule, name, count)
    }
    for (const { rule, severity } of messages) add(warnings, rule, severity, 1)
  }
  const removed = lines
    .filter((line) => (line.removed ?? 0) > 0)
    .sort((one, other) => (other.removed ?? 0) - (one.removed ?? 0))
    .slice(0, mostBars)
  return html`<div class="charts">
${byRule('Edits by rule', edits, 'edits-by-rule')}
${warnings.size > 0 && byRule('Warnings by rule', warnings, 'warnings-by-rule')}
${
  removed.length > 0 &&
  html`<section aria-labelledby="most-removed"><h2 id="most-removed">Most text removed</h2><table class="chart">
<thead><tr><th scope="col">Document</th><th scope="col">Share</th></tr></thead>
<tbody>
${removed.map((line) => bar(html`<a href="${addressOf(line.page, indexPath)}" dir="auto">${line.title}</a>`, percent(line.removed ?? 0, 1), line.removed ?? 0, 'removal'))}</tbody></table></section>
`
}
${distribution(lines)}
</div>`
}

/** By rule, and by what its bar may be coloured as. */
type Counts = Map<string, Map<string, number>>

function add(counts: Counts, rule: string, kind: string, count: number): void {
  const kinds = counts.get(rule) ?? new Map<string, number>()
  counts.set(rule, kinds.set(kind, (kinds.get(kind) ?? 0) + count))
}

/** All of a rule, and the kind that most of it is. */
function sumOf(kinds: ReadonlyMap<string, number>): {
  readonly kind: string
  readonly sum: number
} {
  const sorted = [...kinds].sort(([, one], [, other]) => other - one)
  return { kind: sorted[0]?.[0] ?? '', sum: sorted.reduce((sum, [, count]) => sum + count, 0) }
}

function byRule(title: string, counts: Counts, id: string): Html {
  const sums = [...counts].map(([rule, kinds]) => ({ rule, ...sumOf(kinds) }))
  const sorted = sums.sort((one, other) => other.sum - one.sum)
  const longest = sorted[0]?.sum ?? 1
  const address = addressOf(rulesPath, indexPath)
  const bars = sorted.map(({ rule, kind, sum }) =>
    bar(html`<a href="${address}#${rule}">${rule}</a>`, figure(sum), sum / longest, kind),
  )
  const rest = bars.length - mostBars
  const head = html`<thead><tr><th scope="col">Rule</th><th scope="col">Count</th></tr></thead>`
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><table class="chart">
${head}
<tbody>
${bars.slice(0, mostBars)}</tbody></table>${
    rest > 0 &&
    html`<details><summary>${rest} more</summary><table class="chart">
${head}
<tbody>
${bars.slice(mostBars)}</tbody></table></details>`
  }</section>`
}

function bar(name: Html, value: string, share: number, kind: string): Html {
  return html`<tr><th scope="row">${name}</th><td>${value}${chartBar(kind, share)}</td></tr>
`
}

/** How many documents lost how much: most lose little, and one that stands alone is seen. */
function distribution(lines: readonly DocumentLine[]): Html | false {
  const shares = lines.flatMap(({ removed }) => (removed === undefined ? [] : [removed]))
  if (shares.length < 2) return false
  const bins = Array.from({ length: 11 }, () => 0)
  for (const share of shares) {
    const bin = share === 0 ? 0 : Math.min(10, Math.ceil(share * 10))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  const longest = Math.max(...bins)
  const rows = bins.flatMap((count, bin) => {
    if (count === 0) return []
    const name =
      bin === 0 ? 'nothing' : bin === 1 ? 'up to 10 %' : `${bin * 10 - 10} to ${bin * 10} %`
    return [bar(html`${name}`, figure(count), count / longest, bin === 0 ? 'kept' : 'removal')]
  })
  return html`<section aria-labelledby="shares"><h2 id="shares">Documents by share removed</h2><table class="chart">
<thead><tr><th scope="col">Removed</th><th scope="col">Documents</th></tr></thead>
<tbody>
${rows}</tbody></table></section>`
}
