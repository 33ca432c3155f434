import { printable } from './paint.ts'

/**
 * A name or an excerpt with a line end in it must not look like a message of its own, nor, in the log of
 * GitHub Actions, like a command: the runner takes `##[` for one wherever it stands.
 */
export function oneLine(text: string): string {
  const line = printable(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
  return line.replaceAll('##[', '#\\u0023[')
}
