/**
 * The date, `YYYY-MM-DD`, that a file's name starts with, as in `2018-02-26-a-title.txt`; nothing
 * when there is none, or no such day.
 */
export function dateOfName(name: string): string | undefined {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[-_. ]|$)/.exec(name) ?? []
  if (date === undefined) return undefined
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined
}
