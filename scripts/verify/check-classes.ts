import { shown } from './check-edits.ts'
import { brokenReading, readingsOf } from './check-mail.ts'
import { drawnMarks } from './drawn-headings.ts'
import { readBlocks } from './read-markdown.ts'
import type { ClaimedEdit, ClaimedNode, ClaimedRecord } from './shape.ts'

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
const visible = (text: string) =>
  text.replace(/[\s\p{Cc}\p{Cf}\p{Cn}\p{Co}]+/gu, '').normalize('NFC')
const isBlank = (text: string) => !/[^\s\u0085]/.test(text)

type Broken = (edit: ClaimedEdit, record: ClaimedRecord, text: string) => boolean

/** When an edit of a class does more than its class may. */
const broken: Readonly<Record<string, Broken>> = {
  // In Markdown, the mark of a quote goes with the line end before it.
  whitespace: ({ before, after }, { source }) =>
    source.dialect === 'plain'
      ? !isBlank(before) || !isBlank(after)
      : !isBlank(before.replaceAll('>', '')) || !isBlank(after),
  character: ({ before, after }) => visible(before) !== visible(after),
  structure: ({ after }) => !isBlank(after),
  removal: ({ after }) => !isBlank(after),
  // A letter of base64 may stand for itself.
  repair: ({ before, after, rules }) =>
    before === after && !rules.includes('decode-transfer-encoding'),
  moved: (edit, record, text) => !isBlank(edit.after) || !isInMetadata(edit, record, text),
}

/** An edit of the source `text` that does not keep to its class, or names no rule; nothing when all do. */
export function brokenClass(text: string, record: ClaimedRecord): string | undefined {
  for (const edit of record.edits) {
    const isBroken = Object.hasOwn(broken, edit.class) ? broken[edit.class] : undefined
    const name = `edit ${edit.start}-${edit.end}`
    if (isBroken === undefined) return `${name} has the unknown class ${shown(edit.class)}`
    if (edit.rules.length === 0) return `${name} names no rule`
    if (isBroken(edit, record, text)) {
      return `${name} of ${shown(edit.before)} to ${shown(edit.after)} is no edit of class ${edit.class}`
    }
  }
  if (record.source.dialect !== 'plain') return undefined
  return brokenReading(text, record.edits) ?? brokenMark(text, record)
}

/**
 * What stands before an item of the tree and was taken out: its number, or a bullet. A row of marks
 * that was taken out is a break in the tree, and there are as many of the one as of the other; but for
 * those beside a heading, which may have been drawn for it.
 */
function brokenMark(text: string, record: ClaimedRecord): string | undefined {
  const { edits, tree } = record
  const { items, breaks, quotes } = marksOf(tree)
  const drawn = drawnMarks(text, record)
  const isQuoted = createIsWithin(withMarksAround(quotes, edits))
  // What stands below the last text has nothing to part it from.
  const textEnd = (tree.children ?? []).at(-1)?.position.end.offset ?? 0
  let rows = 0
  let drawnRows = 0
  for (const [index, { start, end, before, rules, class: name }] of edits.entries()) {
    // A row in a mail that was encoded to be sent was read with what stands beside it.
    if (name !== 'structure' && rules.includes('mark-thematic-breaks')) drawnRows++
    if (name !== 'structure') continue
    const isLong = isRow(before) && Array.from(before.trim()).length > 1
    if (!isLong && isTaken(edits[index + 1], end)) continue
    if (goesOnFrom(edits[index - 1], start)) continue
    if (isQuoteMark(before) && isQuoted(end)) continue
    if (drawn.areOnSides(start, end)) continue
    const mark = items.get(startBehind(index, edits))
    if (mark === undefined && before === '** ' && drawn.isStart(end)) continue
    if (mark === undefined && drawn.isRow(start, end)) drawnRows++
    else if (mark === undefined && isRow(before)) rows += start < textEnd ? 1 : 0
    else if (mark === undefined || !isMarkOf(before, mark)) {
      return `edit ${start}-${end} of ${shown(before)} is the mark of no item`
    }
  }
  return rows <= breaks && breaks <= rows + drawnRows
    ? undefined
    : `${breaks} breaks in the tree, and ${rows} in the source`
}

/** Whether what stood behind the mark of an item was taken out, too. */
function isTaken(next: ClaimedEdit | undefined, end: number): boolean {
  return next?.start === end && ['removal', 'moved'].includes(next.class)
}

/** Whether a row that was encoded to be sent was parted there, to be no longer than lines may be. */
function goesOnFrom(above: ClaimedEdit | undefined, start: number): boolean {
  return above?.end === start && /^=[ \t]*[\n\r]/.test(above.before) && above.after === ''
}

/** Where the text starts behind the mark of edit `mark`: unseen characters that were taken out may stand between. */
function startBehind(mark: number, edits: readonly ClaimedEdit[]): number {
  let end = edits[mark]?.end ?? 0
  for (let next = mark + 1; isUnseen(edits[next], end); next++) end = edits[next]?.end ?? end
  return end
}

function isUnseen(edit: ClaimedEdit | undefined, start: number): boolean {
  return edit?.start === start && edit.after === '' && /^(?:character|whitespace)$/.test(edit.class)
}

function isQuoteMark(before: string): boolean {
  return /^[\s>]+$/.test(before)
}

/**
 * Quotations with what was taken out around them but for words: the marks of items and of lines without text,
 * blanks, rows of marks. A quotation of nothing but such a row is none in the tree.
 */
function withMarksAround(quotes: Marks['quotes'], edits: readonly ClaimedEdit[]): Marks['quotes'] {
  const marks = edits.filter((edit) => edit.class === 'structure' || letters(edit.before) === '')
  const parts = [
    ...quotes.map((quote) => ({ ...quote, isSure: true })),
    ...marks.map(({ start, end, before }) => ({ from: start, to: end, isSure: isRow(before) })),
  ].sort((one, other) => one.from - other.from)
  const joined: typeof parts = []
  for (const { from, to, isSure } of parts) {
    const last = joined.at(-1)
    // No more than a line end is between them.
    if (last !== undefined && from <= last.to + 1) {
      last.to = Math.max(last.to, to)
      last.isSure ||= isSure
    } else joined.push({ from, to, isSure })
  }
  return joined.filter(({ isSure }) => isSure)
}

function isRow(before: string): boolean {
  return letters(before) === '' && before.trim() !== '' && !isQuoteMark(before)
}

/** Whether an offset lies in one of `ranges`; asked for in ascending order. */
function createIsWithin(ranges: Marks['quotes']): (offset: number) => boolean {
  const ordered = ranges.toSorted((one, other) => one.from - other.from)
  let next = 0
  let reach = -1
  return (offset) => {
    for (let range = ordered[next]; range !== undefined && range.from <= offset; next++) {
      reach = Math.max(reach, range.to)
      range = ordered[next + 1]
    }
    return offset <= reach
  }
}

function isMarkOf(before: string, number: string): boolean {
  const mark = before.trim()
  if (number !== '') return letters(mark) === number
  return mark === 'o' || mark === 'e' || (letters(mark) === '' && Array.from(mark).length === 1)
}

/** What of a plain text's tree had a mark in the source. */
interface Marks {
  /** The numbers of items, or nothing, by where their text starts in the source. */
  readonly items: ReadonlyMap<number, string>
  readonly quotes: readonly { readonly from: number; readonly to: number }[]
  readonly breaks: number
}

function marksOf(tree: ClaimedNode): Marks {
  const quotes: { from: number; to: number }[] = []
  const items = new Map<number, string>()
  let breaks = 0
  const pending = [tree]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { type, ordered, start, children = [] } = node
    for (const child of children) pending.push(child)
    if (type === 'thematicBreak') breaks++
    if (type === 'blockquote') {
      quotes.push({ from: node.position.start.offset, to: node.position.end.offset })
    }
    if (type !== 'list') continue
    for (const [index, { position }] of children.entries()) {
      items.set(position.start.offset, ordered === true ? String(Number(start ?? 1) + index) : '')
    }
  }
  return { items, quotes, breaks }
}

// The mark of the quotation that a title stands above.
const quoteBelow = /\n[\s>]+$/

const marksAround = /^\s*(?:=+|\*{2,}|#{2,})\s*|\s*(?:=+|\*{2,}|#{2,})$/g

// In UTF-16 code units: the longest name of a character is one of 33.
const longestReadAnew = 40

/**
 * The front matter is compared key by key, as a check of its own. What was read anew before it was
 * moved is no longer what the source has; it is as short as a misread character.
 */
function isInMetadata(edit: ClaimedEdit, record: ClaimedRecord, source: string): boolean {
  const { to, before, rules } = edit
  const { metadata } = record
  if (to === 'metadata') return /^(?:---|\+\+\+)/.test(before)
  const value = to !== undefined && Object.hasOwn(metadata, to) ? metadata[to] : undefined
  if (typeof value !== 'string') return false
  const isMarkdown = record.source.dialect !== 'plain'
  const text = isMarkdown
    ? readBlocks(before)
        .map((block) => block.text)
        .join('')
    : before.replace(quoteBelow, '')
  const readings = readingsOf(source, edit)
  // Marks around a title that was encoded to be sent are in the same piece.
  const words = readings.map((each) => each.replace(/[\s>]+$/, '').replace(marksAround, ''))
  if ([text, ...words].some((each) => visible(value).includes(visible(each)))) return true
  return rules.length > 1 && before.length <= longestReadAnew && /[^ -~]|&/.test(before)
}
