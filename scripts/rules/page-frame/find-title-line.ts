import { usualIndent } from '../../layout/usual-indent.ts'
import { looksLikeTitle } from '../title/looks-like-title.ts'
import { foldWords } from './fold-words.ts'
import type { PageLine } from './page-lines.ts'

// What parts the title from the name of the site.
const separators = /\s+(?:[|–—:»·•-]|::|\/\/)\s+|\s*\|\s*/u

// In UTF-16 code units: a line that is longer is no name.
const longestName = 400

// In lines: how soon the article goes on below its title.
const linesToProse = 12

/**
 * The line of an article's title in the text of a whole page: a page starts with its name, which is
 * that title and mostly the name of the site, and the title stands once more above the article.
 */
export function findTitleLine(lines: readonly PageLine[]): number | undefined {
  const [first] = lines
  if (first === undefined || first.text.length > longestName) return undefined
  if (first.kind === 'furniture' || first.kind === 'trace') return undefined
  const parts = first.text.split(separators)
  const names = parts.flatMap((_, count) => [
    foldWords(parts.slice(0, count + 1).join(' ')),
    foldWords(parts.slice(count).join(' ')),
  ])
  // The other part is the name of the site, which stands in every menu.
  const least = foldWords(first.text).length / 2
  const isTitle = ({ text }: PageLine) => {
    const name = foldWords(text)
    return name.length > 0 && name.length >= least && names.includes(name)
  }
  const found = lines.findIndex(
    (line, index) =>
      index > 0 &&
      isTitle(line) &&
      lines.slice(index + 1, index + linesToProse).some(({ kind }) => kind === 'prose'),
  )
  return found < 0 ? undefined : found
}

// In lines: buttons, a picture and its caption may stand between a title and the text.
const linesAbove = 30

/**
 * The line of the title above the text from `start` to `end`, in a page that a browser wrote: there,
 * headings stand further out than paragraphs. Of two next to each other, the second is a subtitle.
 */
export function findHeadingLine(
  lines: readonly PageLine[],
  { start, end }: { readonly start: number; readonly end: number },
): number | undefined {
  const margin = usualIndent(lines.slice(start, end).filter(({ kind }) => kind === 'prose'))
  const isHeading = (index: number) => {
    const line = lines[index]
    if (line === undefined || line.kind !== 'label' || line.indent >= margin) return false
    const rest = isWrapped(lines, index) ? ` ${lines[index + 1]?.text}` : ''
    return line.blanksBefore > 0 && looksLikeTitle(line.text + rest)
  }
  for (let index = start - 1; index >= Math.max(0, start - linesAbove); index--) {
    if (isHeading(index)) return isHeading(index - 1) ? index - 1 : index
  }
  return undefined
}

// In columns: a heading that is wrapped takes a line.
const fullColumns = 60

/** Whether the heading at `index` goes on in the next line, alone at its indent. */
export function isWrapped(lines: readonly PageLine[], index: number): boolean {
  const [line, next, below] = lines.slice(index, index + 3)
  if (line === undefined || next === undefined || line.columns < fullColumns) return false
  if (!['label', 'remark'].includes(next.kind) || /^[*+]/.test(next.text)) return false
  return next.blanksBefore === 0 && next.indent === line.indent && (below?.blanksBefore ?? 1) > 0
}
