import { endsSentence, startsLowerCase } from '../../layout/sentences.ts'

/** Whether the last line of a page and the first of the next are of one sentence. */
export function goesOnOverPage(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return !endsSentence(before) && startsLowerCase(after)
}
