import { counted, grouped } from './counted.ts'
import { oneLine } from './one-line.ts'
import type { Summary } from './report.ts'

interface Watched {
  readonly changed: readonly string[]
  readonly isWhole: boolean
  readonly milliseconds: number
}

/** One line about a build of a watch: what it was for, and what it did. */
export function reportWatched(
  watched: Watched,
  { documents, reused, errors, warnings }: Summary,
  files: number,
): string {
  const built = `${grouped(documents - reused)} of ${counted(documents, 'document')} built`
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')]
  const parts = [built, ...counts, `${counted(files, 'file')} of dist changed`]
  return `${whatChanged(watched)}: ${parts.join(', ')}, ${Math.round(watched.milliseconds)} ms\n`
}

/** The same where nothing could be built. */
export function reportUnbuilt(watched: Watched, reason: string): string {
  return `${whatChanged(watched)}: nothing built, ${Math.round(watched.milliseconds)} ms. ${reason}\n`
}

function whatChanged({ changed, isWhole }: Watched): string {
  const [first, ...others] = changed
  if (isWhole || first === undefined) return 'settings or folders changed'
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`
  return `${oneLine(first)}${more} changed`
}
