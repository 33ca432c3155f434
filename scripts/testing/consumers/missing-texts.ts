import { decodeReferences } from '../../text/character-references.ts'
import type { CopiedDocument, System } from './system.ts'

const marks = /[\\`<>&*_]/

/** What of a document, its title and its blocks, a page of HTML does not show. */
export function missingTexts(
  { title, blocks }: CopiedDocument,
  html: string,
  { marksInTitles }: System,
): string[] {
  const shown = fold(
    decodeReferences(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '')),
  )
  const titles = marksInTitles !== undefined && marks.test(title) ? [] : [title]
  return [...titles, ...blocks].filter((text) => !shown.includes(fold(text)))
}

/** A text without white space, and without what typographers change: quotation marks, dashes, dots. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/[\s"'“”‘’„«»–—‐-]+|``|\.{3}|…/g, '')
}
