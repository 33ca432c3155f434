import { findMarkup } from './markup/find-markup.ts'
import type { Rule } from './rule.ts'

// In UTF-16 code units: what a message shows.
const longest = 60

/**
 * Reports a plain text that is written in a language of markup, as Markdown, HTML or wikitext: in plain text nothing is
 * markup, so that all of its marks are copied as they are, which hardly anybody means. Once a text, at the first of
 * them. Not in mail, whose authors write so.
 *
 * Changes nothing, but reports:
 * - `"# Alpha\n\nBravo **charlie delta** echo.\n\n## Foxtrot\n\nGolf."` reports `"# Alpha"`
 * - `"Alpha [bravo](https://alpha.example/) charlie.\n\n```\ndelta\n```"` reports `"[bravo](https://alpha.example/)"`
 * - `"<h1>Alpha</h1>\n<p>Bravo <b>charlie</b>.</p>\n<p>Delta.</p>"` reports `"</h1>"`
 * - `"'''Alpha''' is a [[bravo]] of {{charlie}}."` reports `"'''Alpha'''"`
 * - `"[b]Alpha[/b]\n\n[quote]Bravo.[/quote]\n[i]Charlie[/i]"` reports `"[/b]"`
 * - `"{\\rtf1\\ansi Alpha bravo.}"` reports `"{\\rtf1"`
 *
 * Leaves alone:
 * - `"Alpha **bravo** charlie, and **delta** echo, and **foxtrot** golf."`: as many write who mean it.
 * - `"# alpha\nbravo\n\n# charlie\ndelta"`: comments.
 * - `"Write <b>alpha</b> for bravo.\n\nCharlie delta.\n\nEcho foxtrot."`: a text about HTML.
 * - `"Alpha [[bravo]] charlie, and [[delta]] echo, [[foxtrot]] golf."`: brackets.
 * - `"Alpha\n=====\n\nBravo *charlie* and _delta_."`: plain text is written so.
 * - `"It costs $5 [1].\n\n[1]: https://alpha.example/"`: a note.
 */
export const reportMarkup: Rule = {
  name: 'report-markup',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const found = Object.hasOwn(metadata, 'mail') ? undefined : findMarkup(text)
    if (found === undefined) return {}
    const { name, advice, start, end } = found
    const actual = text.slice(start, Math.min(end, start + longest))
    return {
      findings: [
        {
          start,
          end: start + actual.length,
          actual,
          severity: 'warning',
          text: `Unexpected marks of ${name}, such as “${actual}”, expected plain text: nothing is markup in it, so that all of them are copied as they are; ${advice}`,
        },
      ],
    }
  },
}
