import { html } from './html.ts'
import { printPage } from './page.ts'
import { addressOf, indexPath, rulesPath } from './page-path.ts'
import { explained, help } from './reasons.ts'

/** What each rule does and each message means, as the README of this version has it. */
export function rulesPage({ served }: { readonly served: number | undefined }): string {
  const entries = Object.keys(explained)
    .sort()
    .map(
      (id) => html`<dt id="${id}"><code>${id}</code></dt><dd>${help(id)}</dd>
`,
    )
  const body = html`<nav aria-label="Documents"><span></span><a href="${addressOf(indexPath, rulesPath)}">All documents</a><span></span></nav>
<main>
<header>
<h1>Rules and messages</h1>
<p class="about">What each rule does, and what each message is about. The README of Fair Copy has them in their order, the files of the rules have examples.</p>
</header>
<dl class="rules">
${entries}</dl>
</main>`
  return printPage({ path: rulesPath, title: 'Rules and messages · proof', served }, body)
}
