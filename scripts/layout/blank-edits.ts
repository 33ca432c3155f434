import type { Edit } from '../text/edit.ts'

/** The edits that make `after` of `before`, where they differ in the white space between words alone. */
export function findBlankEdits(before: string, after: string): Edit[] {
  if (after === before) return []
  const edits: Edit[] = []
  let from = 0
  let to = 0
  while (from < before.length) {
    if (before.charCodeAt(from) === after.charCodeAt(to)) {
      from++
      to++
      continue
    }
    // The first blanks of the two may be alike.
    let start = from
    while (start > 0 && isBlank(before, start - 1)) start--
    const end = skipBlanks(before, from)
    if (end === start)
      throw new RangeError(`Unexpected words at ${from}, expected other blanks alone`)
    const toEnd = skipBlanks(after, to)
    const text = after.slice(to - (from - start), toEnd)
    edits.push(asInsertion({ start, end, text }, before.slice(start, end)))
    from = end
    to = toEnd
  }
  return edits
}

/** An edit that only adds line ends, as one that takes nothing. */
function asInsertion(edit: Edit, blanks: string): Edit {
  const last = blanks.lastIndexOf('\n')
  const added = edit.text.length - blanks.length
  if (last < 0 || added <= 0) return edit
  const text = '\n'.repeat(added)
  const isAddition = blanks.slice(0, last) + text + blanks.slice(last) === edit.text
  return isAddition ? { start: edit.start + last, end: edit.start + last, text } : edit
}

function skipBlanks(text: string, offset: number): number {
  let end = offset
  while (end < text.length && isBlank(text, end)) end++
  return end
}

function isBlank(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit === 0x20 || unit === 0x0a || /\s/.test(text.charAt(offset))
}
