import type { Metadata } from '../contract/record.ts'

// A day of the calendar, or a moment with its zone (RFC 3339); without a zone, nobody knows which it is.
const dateForm = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d))?$/

/** The value as a date that every program reads alike, or nothing where it is none. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !dateForm.test(value)) return undefined
  const [day = ''] = /^\d{4}-\d\d-\d\d/.exec(value) ?? []
  const time = Date.parse(`${day}T00:00:00Z`)
  // `2023-02-30` is read as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined
  const date = value.replace(' ', 'T').toUpperCase()
  return Number.isNaN(Date.parse(date)) ? undefined : date
}

/** The texts that a value holds: itself, or the texts and names of its list. */
export function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((item: unknown) => textOf(item) ?? textOf(nameOf(item)) ?? [])
}

/** A text that says something, or nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined
}

/** Whether the author says that it is not to be published: as Hugo and Astro, or as Jekyll have it. */
export function isDraft(metadata: Metadata): boolean {
  return metadata['draft'] === true || metadata['published'] === false
}

function nameOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined
}
