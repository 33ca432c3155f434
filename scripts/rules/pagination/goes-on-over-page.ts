import type { Line } from '../../layout/lines.ts'
import { endsSentence, startsLowerCase } from '../../layout/sentences.ts'

/** Whether the last line of a page and the first of the next are of one sentence for sure. */
export function goesOnOverPage(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return !endsSentence(before) && startsLowerCase(after)
}

// In UTF-16 code units: shorter lines are headings.
const shortest = 30
const endsWithWord = /[\p{L},\u2010-]$/u

/** A line at an edge of a page. */
interface Edge {
  readonly text: string
  /** Whether it stands alone, as a heading does. */
  readonly isApart: boolean
}

/** Whether they may be of one, as how wide they are will tell where they adjoin. */
export function mayGoOnOverPage(before: Edge | undefined, after: Edge | undefined): boolean {
  if (before === undefined || after === undefined) return false
  if (goesOnOverPage(before.text, after.text)) return true
  if (before.isApart || after.isApart || !endsWithWord.test(before.text)) return false
  return before.text.length >= shortest && after.text.length >= shortest
}

/** Whether what stands between two lines, with a blank line below it, parts a sentence of prose. */
export function partsProse(before: Line | undefined, after: Line | undefined): boolean {
  if (before === undefined || after === undefined || after.blanksBefore === 0) return false
  if (before.text.length < shortest || before.indent !== after.indent) return false
  return endsWithWord.test(before.text) && startsLowerCase(after.text)
}
