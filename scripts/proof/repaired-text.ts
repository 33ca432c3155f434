import type { RecordEdit } from '../contract/record.ts'
import type { TreeText } from '../contract/tree.ts'
import { type Html, html } from './html.ts'
import { shownText } from './shown-text.ts'

/** Marks in the text of the copy what was written anew. */
export type ShowText = (node: TreeText) => Html | string

/**
 * For the copy of `source`: where the edits within the place of a text node explain its value to the
 * letter, what they put there is marked; where Markdown had a part in it, the value stands as it is.
 */
export function createShowText(
  source: string | undefined,
  edits: readonly RecordEdit[],
  reasonOf: (edit: RecordEdit) => string,
): ShowText {
  const written = edits.filter(isVisible)
  if (source === undefined || written.length === 0) return ({ value }) => shownText(value)
  return (node) => {
    const { start, end } = node.position
    const isWithin = (edit: RecordEdit) => edit.start >= start.offset && edit.end <= end.offset
    if (!within(written, start.offset).some(isWithin)) return shownText(node.value)
    const pieces: (Html | string)[] = []
    let offset = start.offset
    let text = ''
    const put = (kept: string) => {
      text += kept
      pieces.push(shownText(kept))
    }
    for (const edit of within(edits, start.offset)) {
      if (edit.start >= end.offset || !isWithin(edit)) break
      put(source.slice(offset, edit.start))
      if (isVisible(edit)) {
        text += edit.after
        pieces.push(
          html`<ins class="${edit.class}" data-why="${reasonOf(edit)}">${shownText(edit.after)}</ins>`,
        )
      } else put(edit.after)
      offset = edit.end
    }
    put(source.slice(offset, end.offset))
    return text === node.value ? html`${pieces}` : shownText(node.value)
  }
}

function isVisible({ class: name, after }: RecordEdit): boolean {
  return name !== 'whitespace' && name !== 'structure' && after.trim() !== ''
}

/** The edits from the first that starts at `offset` or behind it: binary search. */
function within(edits: readonly RecordEdit[], offset: number): readonly RecordEdit[] {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return edits.slice(low)
}
