import { endsSentence } from '../../layout/sentences.ts'

// A heading may be a short sentence, or any question: lists of these have no other headings.
const mostInHeading = 5
const question = /[?？؟]["'”’»)]*$/u

/** Whether a line that is drawn as a heading is a sentence as no heading is. */
export function isSentence(text: string): boolean {
  const isShort = text.split(/\s+/).length <= mostInHeading
  return !isShort && !question.test(text) && endsSentence(text)
}
