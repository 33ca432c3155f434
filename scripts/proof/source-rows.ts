import type { RecordEdit } from '../contract/record.ts'
import type { TreeBlock } from '../contract/tree.ts'

/** UTF-16 offsets in the decoded source, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A stretch of the source, and what stands beside it. The rows of a source lie end to end. */
export interface SourceRow extends Range {
  /** The block that was made of it. */
  readonly block?: TreeBlock
  /** The edit that took all of it out of the text. */
  readonly edit?: RecordEdit
}

/**
 * The source in rows: one for each block of the copy, with the range that it came from, and between them
 * one for each stretch of words that was moved or removed. What else lies between two blocks, such as
 * blank lines and the marks of a list, goes to the row before it when it is blank, and else to the one
 * behind it.
 */
export function sourceRows(
  source: string,
  blocks: readonly TreeBlock[],
  edits: readonly RecordEdit[],
): SourceRow[] {
  const rows: SourceRow[] = []
  let offset = 0
  let next = 0

  /** Rows for the words that were taken out before `end`; and for what blanks follow the last row. */
  function passGap(end: number): void {
    for (let edit = edits[next]; edit !== undefined && edit.end <= end; edit = edits[++next]) {
      if (!isStretch(edit) || edit.end <= offset) continue
      const before = source.slice(offset, edit.start)
      if (before.trim() === '') add({ start: offset, end: edit.end, edit })
      else {
        add({ start: offset, end: edit.start })
        add({ start: edit.start, end: edit.end, edit })
      }
    }
    const rest = source.slice(offset, end)
    const last = rows.at(-1)
    if (last === undefined || rest.trim() !== '') return
    rows[rows.length - 1] = { ...last, end }
    offset = end
  }

  function add(row: SourceRow): void {
    rows.push(row)
    offset = row.end
  }

  for (const block of blocks) {
    const { start, end } = placeOf(block, edits, next)
    passGap(Math.max(offset, start))
    add({ start: offset, end: Math.max(offset, endOf(end)), block })
    while ((edits[next]?.end ?? Infinity) <= offset) next++
  }
  passGap(source.length)
  if (offset < source.length) add({ start: offset, end: source.length })
  return rows

  /** No edit is cut by the end of a row. */
  function endOf(end: number): number {
    let index = next
    while ((edits[index]?.end ?? Infinity) <= end) index++
    const edit = edits[index]
    return edit !== undefined && edit.start < end ? edit.end : end
  }
}

/** A row of stars has no place in the text that was parsed: the break stands where the stars stood. */
function placeOf({ type, position }: TreeBlock, edits: readonly RecordEdit[], next: number): Range {
  const start = position.start.offset
  const end = position.end.offset
  if (type !== 'thematicBreak' || start < end) return { start, end }
  for (let index = next; index < edits.length; index++) {
    const edit = edits[index]
    if (edit === undefined || edit.end <= start || edit.before.trim() === '') continue
    return edit.class === 'structure' ? edit : { start, end }
  }
  return { start, end }
}

function isStretch({ class: name, before }: RecordEdit): boolean {
  return (name === 'moved' || name === 'removal') && before.trim() !== ''
}
