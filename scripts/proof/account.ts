import type { DocumentRecord, RecordEdit } from '../contract/record.ts'

export type EditClass = RecordEdit['class']

/** The classes of edits, with what a reader calls them, in the order of their weight. */
export const classNames: Readonly<Record<EditClass, string>> = {
  removal: 'removed',
  moved: 'moved',
  repair: 'repaired',
  character: 'characters',
  structure: 'structure',
  whitespace: 'white space',
}

export const editClasses = Object.keys(classNames) as readonly EditClass[]

/** What became of every character of a source, in UTF-16 code units, as the record counts them. */
export interface Account {
  /** All of the source: `kept` and what each class of edits took. */
  readonly total: number
  readonly kept: number
  readonly taken: Readonly<Record<EditClass, number>>
  /** How many edits there are of each class. */
  readonly edits: Readonly<Record<EditClass, number>>
  /** What edits put in the place of what they took. */
  readonly put: number
}

/** The account of a source that is so long, by the edits of its record. */
export function accountOf(length: number, { edits }: Pick<DocumentRecord, 'edits'>): Account {
  const none = { removal: 0, moved: 0, repair: 0, character: 0, structure: 0, whitespace: 0 }
  const taken: Record<EditClass, number> = { ...none }
  const counts: Record<EditClass, number> = { ...none }
  let kept = length
  let put = 0
  for (const { start, end, after, class: name } of edits) {
    taken[name] += end - start
    counts[name]++
    kept -= end - start
    put += after.length
  }
  return { total: length, kept, taken, edits: counts, put }
}
