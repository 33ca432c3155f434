import { type Html, html, printHtml } from './html.ts'
import { addressOf, indexPath, rulesPath } from './page-path.ts'

/** What a page has around it. */
export interface Frame {
  /** In the proof, with `/`. */
  readonly path: string
  readonly title: string
  /** After how many changes it is served, by which it knows when to be loaded anew; nothing where it is written. */
  readonly served: number | undefined
}

export const stylePath = 'assets/proof.css'
export const scriptPath = 'assets/proof.js'

// Nothing is loaded but the proof's own style and script, and nothing runs that stands in a page.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"

/** The policy of the pages: no text of a source can run, load or style anything. */
export function policyOf(isServed: boolean): string {
  return isServed ? `${policy}; connect-src 'self'` : policy
}

/** A whole page. */
export function printPage({ path, title, served }: Frame, body: Html): string {
  const page = html`<!doctype html>
<html lang="en"${served !== undefined && html` data-served="${served}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(served !== undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${addressOf(stylePath, path)}">
<script src="${addressOf(scriptPath, path)}" defer></script>
</head>
<body>
${body}
<footer><p>Made by Fair Copy from the records of the build. <a href="${addressOf(indexPath, path)}">All documents</a> · <a href="${addressOf(rulesPath, path)}">Rules and messages</a></p></footer>
</body>
</html>
`
  return printHtml(page)
}
