import { bar, blankBeforeStop, blankPair, tab } from '../text/kinds.ts'
import type { Line } from './lines.ts'
import { findListItems, hasBullet, startsWithWord } from './list-items.ts'

const tableRow = /\t|\S {4,}\S|\|.*\||\.{5,}|(?: \.){4,}/
// A line that is justified may have such a gap, too, but hardly two lines one after the other.
const gap = /\S {3,}\S/
// At least three characters; a class that is counted is compiled as often.
const rule = /^(?=...)[^\p{L}\p{N}]+$/su

// Of subtitles: from when to when.
const cue = /^\d{1,2}:\d{2}(?::\d{2})?[.,]\d{3}\s+-->\s/

/** In columns: an item that takes more is a paragraph. */
const longestItem = 100

/**
 * For each line break between `lines`, which adjoin, whether something other than their widths shows
 * that it was meant: quoted mail, a signature, a list, a table, a rule. `bullets` are those of the text,
 * `rowMarks` what is in rows of tables, as `rowMarksOf` tells.
 */
export function findMeantBreaks(
  lines: readonly Line[],
  { bullets, rowMarks }: { bullets: ReadonlySet<string>; rowMarks: readonly string[] },
): ('kept' | 'paragraph' | undefined)[] {
  const signature = lines.findIndex(({ text }) => text === '--')
  const items = findListItems(lines, bullets)
  const itemBreak = hasLongItems(lines, items) ? 'paragraph' : 'kept'
  const rows = lines.map((line) => isRow(line, rowMarks))
  if (lines.some(({ text }) => cue.test(text))) return lines.slice(1).map(() => 'kept')
  return lines.slice(1).map((after, index) => {
    const before = lines[index] ?? after
    if (signature >= 0 && index + 1 >= signature) return 'kept'
    if (isPrompt(before) || isPrompt(after)) return 'kept'
    if (isQuoted(before) || isQuoted(after)) {
      return isQuoted(before) && isQuoted(after) ? 'kept' : 'paragraph'
    }
    if (rows[index] === true || rows[index + 1] === true) return 'kept'
    if (hasGap(before) && hasGap(after)) return 'kept'
    return items[index + 1] === true ? itemBreak : undefined
  })
}

function isQuoted({ text }: Line): boolean {
  return text.startsWith('>')
}

/** Of Python, with what it is given; the marks of quotations went before. */
function isPrompt({ text }: Line): boolean {
  return text.startsWith('>>>')
}

/** Of what each row of a table has one, what a text with these kinds of characters may have. */
export function rowMarksOf(kinds: number): string[] {
  return [
    ...((kinds & tab) === 0 ? [] : ['\t']),
    ...((kinds & bar) === 0 ? [] : ['|']),
    ...((kinds & blankPair) === 0 ? [] : ['    ']),
    ...((kinds & blankBeforeStop) === 0 ? [] : ['.....', ' . .']),
  ]
}

function isRow({ text }: Line, marks: readonly string[]): boolean {
  for (const mark of marks) if (text.includes(mark)) return tableRow.test(text) || isRule(text)
  return isRule(text)
}

function isRule(text: string): boolean {
  return !startsWithWord(text) && rule.test(text)
}

function hasGap({ text }: Line): boolean {
  return text.includes('   ') && gap.test(text)
}

/** Whether most of the items are long; where they have no bullet, and may be paragraphs or speech, one is enough. */
function hasLongItems(lines: readonly Line[], items: readonly boolean[]): boolean {
  const columns: number[] = []
  for (const [index, line] of lines.entries()) {
    if (items[index] === true) columns.push(line.columns)
    else if (columns.length > 0) columns.push((columns.pop() ?? 0) + line.columns)
  }
  const long = columns.filter((item) => item > longestItem)
  const haveBullets = lines.every((line, index) => items[index] !== true || hasBullet(line))
  return long.length > (haveBullets ? columns.length / 2 : 0)
}
