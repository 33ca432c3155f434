import type { Line } from '../../layout/lines.ts'
import { endsSentence } from '../../layout/sentences.ts'
import { usualIndent } from '../../layout/usual-indent.ts'
import { isQuestion, looksLikeHeading } from './looks-like-heading.ts'

// In columns: a line that takes more is prose.
const proseColumns = 100
// So many short lines in a row are verse, a list, a menu.
const mostInRow = 3
// One question on its own is rather an author's who asks the reader; not among headings.
const fewestQuestions = 3
const fewestOthers = 2

/**
 * The lines that stand on their own above the text of a section, as its heading: further out than
 * the paragraphs where any do, else wherever a short line that ends no sentence stands between longer
 * ones. `taken` tells of each line whether it is known to be an item of a list or the like.
 */
export function findHeadings(lines: readonly Line[], taken: readonly boolean[]): readonly Line[] {
  const shorts = lines.map(
    (line, index) => taken[index] !== true && isShort(line, lines[index + 1]),
  )
  const margin = usualIndent(lines.filter((_, index) => shorts[index] === false))
  const isOutside = ({ indent }: Line) => indent < margin
  const hasOutside = lines.some(
    (line, index) => shorts[index] === true && isOutside(line) && looksLikeHeading(line.text),
  )
  const head = lines.findIndex((_, index) => shorts[index] === false)
  const runs = runLengths(shorts)
  const headings = lines.filter((line, index) => {
    if (shorts[index] !== true || !looksLikeHeading(line.text)) return false
    if (hasOutside) return isOutside(line) && hasTextBelow(shorts, index)
    // Above the first paragraph stand the title, and who wrote it.
    if (index > 0 && index < head) return false
    return (runs[index] ?? 0) <= mostInRow && hasTextBelow(shorts, index)
  })
  const questions = headings.filter(({ text }) => isQuestion(text))
  const others = headings.length - questions.length
  const areHeadings = questions.length >= fewestQuestions || others >= fewestOthers
  if (hasOutside || (areHeadings && !lines.some(isSpeech))) return headings
  return headings.filter(({ text }) => !isQuestion(text))
}

/** Whether somebody speaks: then a question may be a paragraph. */
function isSpeech({ text }: Line): boolean {
  return /^["“„«‹「『–—-]/u.test(text)
}

/** Whether a line stands alone and may be a heading by its length; undefined in a list or in verse. */
function isShort(line: Line, next: Line | undefined): boolean {
  const isAlone = line.blanksBefore > 0 || line.start === 0
  if (!isAlone || (next !== undefined && next.blanksBefore === 0)) return false
  return line.columns <= proseColumns && !(endsSentence(line.text) && !isQuestion(line.text))
}

/** How many short lines stand in a row around each. */
function runLengths(shorts: readonly boolean[]): number[] {
  const lengths: number[] = new Array(shorts.length).fill(0)
  let start = 0
  for (let index = 0; index <= shorts.length; index++) {
    if (shorts[index] === true) continue
    lengths.fill(index - start, start, index)
    start = index + 1
  }
  return lengths
}

function hasTextBelow(shorts: readonly boolean[], index: number): boolean {
  return shorts.slice(index + 1, index + 1 + mostInRow).includes(false)
}
