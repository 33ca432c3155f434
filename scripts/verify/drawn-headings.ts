import type { ClaimedNode, ClaimedRecord } from './shape.ts'

/** What of a decoded source may be the mark of a heading that somebody has drawn. */
export interface DrawnMarks {
  /** Whether the row between two offsets stands right below a heading, or above one that has the same below. */
  readonly isRow: (start: number, end: number) => boolean
  /** Whether all marks between two offsets stand on one side of a heading that has the same on the other. */
  readonly areOnSides: (start: number, end: number) => boolean
  /** Whether a heading starts at an offset. */
  readonly isStart: (offset: number) => boolean
}

const row = /^([=~^"#+*-])\1{2,}$/
const side = /^(?:=+|\*{2,}|#{2,})$/
// With the marks of a quotation, and a blank that was encoded to be sent.
const lineEnd = /^(?:[^\S\n]|=20|=09)*(?:\r\n?|\n)[^\S\n\r>]*(?:>[^\S\n\r]*)*$/

/** The headings are those of the tree, the title that was moved, and what was removed, which may have been one. */
export function drawnMarks(text: string, { edits, tree }: ClaimedRecord): DrawnMarks {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const add = (from: number, to: number) => {
    const end = from + text.slice(from, to).trimEnd().length
    starts.set(from, end)
    ends.set(end, from)
  }
  for (const { start, end, to, class: name } of edits) {
    if (to === 'title' || to === 'subtitle' || name === 'removal') add(start, end)
  }
  for (const { position } of headingsOf(tree)) add(position.start.offset, position.end.offset)
  const isRow = (start: number, end: number) => {
    const marks = text.slice(start, end).trim()
    if (!row.test(marks)) return false
    const above = endBefore(text, start, /\s/)
    const quoted = endBefore(text, above, /[\s>]/)
    let sent = above
    while (/^=(?:20|09)$/.test(text.slice(sent - 3, sent))) sent = endBefore(text, sent - 3, /\s/)
    for (const end of [above, quoted, sent]) {
      if (ends.has(end)) return lineEnd.test(text.slice(end, start))
    }
    const below = startBehind(text, end)
    const headingEnd = starts.get(below)
    if (headingEnd === undefined || !lineEnd.test(text.slice(end, below))) return false
    return text.startsWith(marks, startBehind(text, headingEnd))
  }
  const opens = (marks: string, end: number) => {
    const headingEnd = starts.get(startBehind(text, end))
    return headingEnd !== undefined && text.startsWith(marks, startBehind(text, headingEnd))
  }
  const closes = (marks: string, start: number) => {
    const from = ends.get(endBefore(text, start, /\s/))
    return from !== undefined && text.slice(0, endBefore(text, from, /\s/)).endsWith(marks)
  }
  // What closes one and what opens the next may have gone together.
  const areOnSides = (start: number, end: number) => {
    const marks = Array.from(text.slice(start, end).matchAll(/\S+/g))
    return (
      marks.length > 0 &&
      marks.every(({ 0: mark, index }) => {
        const from = start + index
        return side.test(mark) && (opens(mark, from + mark.length) || closes(mark, from))
      })
    )
  }
  return { isRow, areOnSides, isStart: (offset) => starts.has(offset) }
}

/** Where the text before `offset` ends, without what is `passed`: blanks, and the marks of quotations. */
function endBefore(text: string, offset: number, passed: RegExp): number {
  let end = offset
  while (passed.test(text.charAt(end - 1))) end--
  return end
}

/** Where the next text starts, from `offset` on. */
function startBehind(text: string, offset: number): number {
  let start = offset
  while (/[\s>]/.test(text.charAt(start))) start++
  return start
}

function headingsOf(tree: ClaimedNode): ClaimedNode[] {
  const found: ClaimedNode[] = []
  const pending = [tree]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'heading') found.push(node)
    for (const child of node.children ?? []) pending.push(child)
  }
  return found
}
