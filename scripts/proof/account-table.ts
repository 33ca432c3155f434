import { type Account, classNames, editClasses } from './account.ts'
import { figure, percent, stackedBar } from './bars.ts'
import { type Html, html } from './html.ts'

/** “Nothing lost”: what became of every character of the source. The figures add up. */
export function accountTable(account: Account): Html {
  const { total, kept, taken, edits, put } = account
  const parts = [
    { kind: 'kept', name: 'kept', amount: kept, count: undefined as number | undefined },
    ...editClasses
      .filter((name) => edits[name] > 0)
      .map((name) => ({
        kind: name,
        name: classNames[name],
        amount: taken[name],
        count: edits[name],
      })),
  ]
  const rows = parts.map(
    ({
      kind,
      name,
      amount,
      count,
    }) => html`<tr><th scope="row"><i class="key ${kind}"></i>${name}</th><td>${figure(amount)}</td><td>${percent(amount, total)}</td><td>${count === undefined ? '' : figure(count)}</td></tr>
`,
  )
  return html`<section aria-labelledby="account" class="account">
<h2 id="account">Nothing lost</h2>
${stackedBar(parts)}
<table>
<thead><tr><th scope="col">of the source</th><th scope="col">characters</th><th scope="col">share</th><th scope="col">edits</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">all of it</th><td>${figure(total)}</td><td>100 %</td><td>${figure(editClasses.reduce((sum, name) => sum + edits[name], 0))}</td></tr></tfoot>
</table>
<p class="small">Counted as the record counts: in UTF-16 code units of the decoded source. ${put > 0 && html`Put in the place of what was taken: ${figure(put)}.`}</p>
</section>`
}
