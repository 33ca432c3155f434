import { misread } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

// U+FFFD, the same misread as windows-1252, and the controls of which windows-1252 knows nothing.
const lost = /\ufffd+|(?:ï¿½)+|[\u0081\u008d\u008f\u0090\u009d]+/g

/**
 * Reports the marks that stand where a program could not read a character. Nothing is put in their
 * place: what stood there is not known.
 *
 * Changes nothing, but reports:
 * - `"alph\ufffd bravo"` reports `"\ufffd"`
 * - `"alphï¿½ï¿½ bravo"` reports `"ï¿½ï¿½"`
 * - `"alpha\u009d bravo"` reports `"\u009d"`
 * - .md `"\u0060alph\ufffd\u0060"` reports `"\ufffd"`
 *
 * Leaves alone:
 * - `"alpha ? bravo"`: a question mark may be one.
 * - `"ï and ¿ and ½"`: letters and signs.
 * - `"alpha □ bravo"`: a square may be meant.
 * - `""`: an empty text has lost nothing.
 */
export const reportLostCharacters: Rule = {
  name: 'report-lost-characters',
  class: 'repair',
  keeps: 'all-but-whitespace',
  dialects: ['plain', 'markdown'],
  needs: misread,
  run: ({ text }) => ({
    findings: Array.from(text.matchAll(lost), ({ 0: actual, index }) => ({
      start: index,
      end: index + actual.length,
      severity: 'warning',
      text: `Unexpected ${nameOf(actual)}, expected a character: a program could not read what stood here; compare with the original and mend the source`,
      actual,
    })),
  }),
}

function nameOf(mark: string): string {
  const code = mark.startsWith('ï') ? 0xfffd : mark.charCodeAt(0)
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
