import type { Line } from '../../layout/lines.ts'
import { countSentenceEndsWithin, endsSentence } from '../../layout/sentences.ts'
import {
  type FurnitureLine,
  furnitureLine,
  longestFurniture,
} from '../page-furniture/furniture-line.ts'

/**
 * What a line of a page says of where it stands:
 * - `prose`: a sentence, or as long as a paragraph;
 * - `remark`: a short sentence, of an article as of anything else;
 * - `furniture`: a phrase of pages, by the table;
 * - `trace`: what a browser writes in place of a button, a field, a picture, a frame;
 * - `label`: any other short line: a heading, an entry of a menu, a byline.
 */
export type Kind = 'prose' | 'remark' | 'furniture' | 'trace' | 'label'

export interface PageLine extends Line {
  readonly kind: Kind
  readonly furniture?: FurnitureLine | undefined
}

// In columns.
const sentenceColumns = 40
const paragraphColumns = 160

const trace =
  /^(?:\(BUTTON\)|IFRAME:|REFRESH\(|\[(?:_|\S*\.(?:jpe?g|png|gif|svg|webp)\b|[^\s\]]{20,}\])|[_\s]{10,}$)|_{8,}/i
const mark = /^[*+o]\s+/
const picture = /\s\[\S{12,}\]$/

/**
 * The lines of a text in which a paragraph is a line. Nothing where those that may be labels are fewer
 * than a page has, or not enough of them, each counted once, are furniture: most texts have no page around them.
 */
export function readPageLines(
  lines: readonly Line[],
  { fewestPhrases, fewestLabels }: { fewestPhrases: number; fewestLabels: number },
): PageLine[] | undefined {
  // In most texts, so many lines are prose at first sight that no table need be looked into.
  let labels = 0
  for (const line of lines) if (!isLongProse(line)) labels++
  if (labels < fewestLabels) return undefined
  const furniture = lines.map(({ text }) => furnitureOf(text))
  if (
    countPhrases(lines.map(({ text }, index) => ({ text, furniture: furniture[index] }))) <
    fewestPhrases
  ) {
    return undefined
  }
  return lines.map((line, index) => ({
    ...line,
    kind: kindOf(line, furniture[index]),
    furniture: furniture[index],
  }))
}

/** How many different phrases of the table there are; notices of copyright are one: a licence is full of them. */
export function countPhrases(lines: readonly Pick<PageLine, 'text' | 'furniture'>[]): number {
  const phrases = new Set<string>()
  for (const { text, furniture } of lines) {
    if (furniture?.kind === 'copyright line') phrases.add(furniture.kind)
    else if (furniture !== undefined) phrases.add(text.toLowerCase().replace(/[\d\s]+/g, ' '))
  }
  return phrases.size
}

/** Whether a line is too long for furniture, and prose by what it ends with. */
function isLongProse({ text, columns }: Line): boolean {
  if (text.length <= longestFurniture || columns < paragraphColumns) return false
  // A mark before it and a picture behind it do not count.
  if (mark.test(text) || text.endsWith(']')) return false
  const mayBeTrace = /^[([_ir]/i.test(text) || text.includes('________')
  return endsSentence(text) && !(mayBeTrace && trace.test(text))
}

function furnitureOf(text: string): FurnitureLine | undefined {
  const unmarked = text.replace(mark, '')
  return furnitureLine(unmarked.endsWith(']') ? unmarked.replace(picture, '') : unmarked)
}

function kindOf({ text, columns }: Line, furniture: FurnitureLine | undefined): Kind {
  if (trace.test(text)) return 'trace'
  if (furniture !== undefined) return 'furniture'
  // A cloud of tags and a row of links are long, too.
  if (columns >= paragraphColumns && (endsSentence(text) || countSentenceEndsWithin(text) > 0)) {
    return 'prose'
  }
  if (!endsSentence(text)) return 'label'
  return columns >= sentenceColumns ? 'prose' : 'remark'
}
