import { isInside } from './manifest.ts'

/** A file that a build is about to write, and what will be in it. */
export interface JournalEntry {
  readonly path: string
  readonly sha256: string
}

/** The entry as a line of the journal. */
export function printJournalEntry({ path, sha256 }: JournalEntry): string {
  return `${JSON.stringify({ path, sha256 })}\n`
}

/**
 * The entries of a journal that a build left. The last line may be cut off, and anybody may have
 * written any of it: what is no entry, or leads out of dist, does not count.
 */
export function readJournal(text = ''): JournalEntry[] {
  return text.split('\n').flatMap((line) => readEntry(line) ?? [])
}

function readEntry(line: string): JournalEntry | undefined {
  let value: Partial<Record<keyof JournalEntry, unknown>> | null
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const { path, sha256 } = value ?? {}
  if (typeof path !== 'string' || typeof sha256 !== 'string' || !isInside(path)) return undefined
  return { path, sha256 }
}
