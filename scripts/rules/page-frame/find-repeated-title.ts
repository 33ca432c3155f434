import { usualIndent } from '../../layout/usual-indent.ts'
import { isWrapped } from './find-title-line.ts'
import { foldWords } from './fold-words.ts'
import type { PageLine } from './page-lines.ts'

// In lines: names of pages and menus stand at the top, and a title above the text.
const mostLinesOfNames = 100
const mostLinesAbove = 500

// In words, or in UTF-16 code units where a script writes no spaces: shorter are sections and menus.
const fewestWords = 4
const fewestUnspaced = 8
// In UTF-16 code units.
const longest = 200

/**
 * The line of a title that stands alone above the text, after it stood in the lines before: in the
 * name of the page, behind the name of its section, in a bar. The longest, since names of sites and
 * sections are said again, too. In a page that a browser wrote: there, headings stand further out than
 * the paragraphs, which are in the lines from `start` to `end`. Linear.
 */
export function findRepeatedTitle(
  lines: readonly PageLine[],
  { start, end }: { readonly start: number; readonly end: number },
): number | undefined {
  const margin = usualIndent(lines.slice(start, end).filter(({ kind }) => kind === 'prose'))
  const names: string[] = []
  let best: { index: number; length: number } | undefined
  let said = ''
  for (const [index, line] of lines.slice(0, Math.min(start, mostLinesAbove)).entries()) {
    const title = line.indent < margin ? titleAt(lines, index) : undefined
    if (title !== undefined && title.length >= (best?.length ?? 0) && said.includes(` ${title} `)) {
      best = { index, length: title.length }
    }
    if (index >= mostLinesOfNames) continue
    // Not the line before: in rows of other articles, the name of a picture is that of its article.
    said = ` ${names.join(' ')} `
    names.push(foldWords(line.text))
  }
  return best?.index
}

/** The words of a line that stands alone, with those that it is wrapped into; nothing for any other. */
function titleAt(lines: readonly PageLine[], index: number): string | undefined {
  const line = lines[index]
  if (line === undefined || line.blanksBefore === 0 || line.text.length > longest) return undefined
  if (line.kind === 'furniture' || line.kind === 'trace' || /^[*+]/.test(line.text))
    return undefined
  const rest = isWrapped(lines, index) ? ` ${lines[index + 1]?.text}` : ''
  const words = foldWords(line.text + rest)
  const isLong = words.split(' ').length >= fewestWords || /\p{Lo}/u.test(words)
  return isLong && words.length >= fewestUnspaced ? words : undefined
}
