// A browser prints where a page is from below it, or behind its title; too long an address ends with “…”.
const atStart = /^(https?:\/\/[^\s<>"…]+)(?=\s|$)/i
const atEnd = /(?:^|\s)(https?:\/\/[^\s<>"…]+)$/i

// Next to the text: where it is from, and when it was printed.
const printed =
  /^(?:(?:https?|file):\/\/\S+|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d{2}(?:\s?[ap]m)?)$/i

/** Whether a line says nothing but what browsers print on each page. */
export function isPrinted(line: string): boolean {
  return printed.test(line)
}

/** An address and where it stands, in UTF-16 code units. */
export interface PrintedAddress {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The address that all of the running `lines` have which have one, where it stands first. */
export function readPrintedAddress(
  lines: readonly { readonly text: string; readonly start: number }[],
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
