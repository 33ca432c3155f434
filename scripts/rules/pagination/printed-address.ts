import type { EdgeLine } from './printed-pages.ts'

// A browser prints where a page is from below it, or behind its title; too long an address ends with “…”.
const atStart = /^(https?:\/\/[^\s<>"…]+)(?=\s|$)/i
const atEnd = /(?:^|\s)(https?:\/\/[^\s<>"…]+)$/i

/** An address and where it stands, in UTF-16 code units. */
export interface PrintedAddress {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The address that all of the running `lines` have which have one, where it stands first. */
export function readPrintedAddress(
  lines: readonly EdgeLine[],
  text: string,
): PrintedAddress | undefined {
  const found = lines.flatMap((line): PrintedAddress[] => {
    const value = (atStart.exec(line.text) ?? atEnd.exec(line.text))?.[1]
    if (value === undefined) return []
    const start = text.indexOf(value, line.start)
    return [{ value, start, end: start + value.length }]
  })
  const [first] = found
  return found.every(({ value }) => value === first?.value) ? first : undefined
}
