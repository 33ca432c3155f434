/**
 * One replacement in one text. Offsets are UTF-16 code units of the text that the rule was given,
 * `end` exclusive; `text` takes the place of what stood between them.
 */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** With class `moved`: the metadata key that now holds the text, or `metadata` for all of it. */
  readonly to?: string
}

/** What kind of change an edit is; a reader of the record trusts each kind differently. */
export type EditClass = 'whitespace' | 'character' | 'structure' | 'repair' | 'moved' | 'removal'

/** The edits of one rule: ordered, not overlapping, in the coordinates of the text before them. */
export interface Layer {
  readonly rule: string
  readonly class: EditClass
  readonly edits: readonly Edit[]
}

/** The text after `edits`, which must be ordered and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  let after = ''
  let offset = 0
  for (const edit of edits) {
    after += text.slice(offset, edit.start) + edit.text
    offset = edit.end
  }
  return after + text.slice(offset)
}
