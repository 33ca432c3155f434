import type { Edit } from '../text/edit.ts'

/** The edits that make `after` of `before`, where they differ in the white space between words alone. */
export function findBlankEdits(before: string, after: string): Edit[] {
  if (after === before) return []
  const edits: Edit[] = []
  const word = /\S|$/g
  let shift = 0
  for (const { index, 0: blanks } of before.matchAll(/\s+/g)) {
    const start = index + shift
    word.lastIndex = start
    const end = word.exec(after)?.index ?? start
    const text = after.slice(start, end)
    if (text !== blanks)
      edits.push(asInsertion({ start: index, end: index + blanks.length, text }, blanks))
    shift = end - index - blanks.length
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
