import type { DocumentRecord } from '../../contract/record.ts'

/** Copies a text of the kind that `path` names; nothing for one that is refused. */
export type Copy = (path: string, text: string) => Promise<DocumentRecord | undefined>

/** One row of the table. */
export interface Figure {
  readonly measure: string
  readonly value: number
  /** What is to be reached, if anything is. */
  readonly reach?: number
}

/** Harmonic mean of precision and recall; 0 where nothing is right. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** How many things two lists have in common, each as often as it is in both. */
export function countCommon(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const thing of one) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  let common = 0
  for (const thing of other) {
    const left = counts.get(thing) ?? 0
    if (left > 0) common++
    counts.set(thing, left - 1)
  }
  return common
}

/** White space as one blank each, letters as Unicode composes them. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
