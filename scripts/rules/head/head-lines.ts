import { type Line, readLines } from '../../layout/lines.ts'
import type { Layout } from '../../layout/read-layout.ts'
import { endsSentence } from '../../layout/sentences.ts'

// In columns: a line that takes more is text, and so is a shorter one that ends a sentence.
const textColumns = 140
const sentenceColumns = 60
// More lines above the text are a list, verse, an address.
const mostLines = 14

// In UTF-16 code units: behind a name may stand what the author does, and when.
export const longestByline = 160

/** The short lines above the first paragraph of a text, where it is told who wrote it and when. */
export function readHeadLines(layout: Layout): readonly Line[] {
  return layout.remember(findHeadLines)
}

function findHeadLines(layout: Layout): readonly Line[] {
  const lines = firstLines(layout, mostLines * 4 * textColumns)
  const first = lines.findIndex(isText)
  return first < 0 || first > mostLines ? [] : lines.slice(0, first)
}

/** The first paragraph. */
export function readFirstParagraph(layout: Layout): Line | undefined {
  return firstLines(layout, mostLines * 8 * textColumns).find(isText)
}

/** The lines of the first `most` UTF-16 code units: a line is short, and a text may be a book. */
function firstLines(layout: Layout, most: number): readonly Line[] {
  return layout.text.length <= most
    ? layout.lines
    : readLines(layout.text.slice(0, most), layout.kinds)
}

function isText({ text, columns }: Line): boolean {
  return columns >= textColumns || (columns >= sentenceColumns && endsSentence(text))
}
