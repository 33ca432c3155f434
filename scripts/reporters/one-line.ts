import { printable } from './paint.ts'

/** A name or an excerpt with a line end in it must not look like a message of its own. */
export function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}
