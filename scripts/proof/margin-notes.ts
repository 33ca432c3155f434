import type { RecordMessage } from '../contract/record.ts'
import { type Html, html } from './html.ts'
import { withCode } from './reasons.ts'

/** A message with the name of its place in the page. */
export interface Note {
  readonly id: string
  readonly message: RecordMessage
}

export function notesOf(messages: readonly RecordMessage[]): Note[] {
  return messages.map((message, index) => ({ id: `message-${index + 1}`, message }))
}

/** Whether a message is about a stretch of the text, not about the file. */
export function hasStretch({ message: { place } }: Note): boolean {
  return place !== null && (place.end.offset > 0 || place.start.offset > 0)
}

/**
 * Hands out the notes of each row, which are asked for in their order: those that start in it, and with
 * the last row those at the very end.
 */
export function openMargin(notes: readonly Note[]): (end: number, isLast: boolean) => Note[] {
  const sorted = notes.toSorted((one, other) => startOf(one) - startOf(other))
  let next = 0
  return (end, isLast) => {
    const first = next
    for (let note = sorted[next]; note !== undefined; note = sorted[++next]) {
      if (startOf(note) >= end && !isLast) break
    }
    return sorted.slice(first, next)
  }
}

function startOf({ message: { place } }: Note): number {
  return place?.start.offset ?? 0
}

/**
 * What is told, each note with what its id means, and with a link to the place that it is about where
 * that is `shown`.
 */
export function marginNotes(notes: readonly Note[], rulesPage: string, shown = true): Html {
  return html`${notes.map((note) => {
    const { rule, severity, place, text } = note.message
    const at = hasStretch(note) && place !== null && `${place.start.line}:${place.start.column}`
    const where = at !== false && shown ? html`<a href="#${note.id}">${at}</a>` : at
    return html`<div class="message ${severity}" lang="en"><p class="head">${severity} ${where}</p><p>${withCode(text)}</p><p><a href="${rulesPage}#${rule}"><code>${rule}</code></a></p></div>
`
  })}`
}
