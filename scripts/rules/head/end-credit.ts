import type { Line } from '../../layout/lines.ts'
import { type FoundNames, findNames } from './find-names.ts'

// Not “by” alone, which may be who took a picture; nor who has added something.
const credit = /^\(?(?:reporting|reported|writing|written|words|text|story) by\s/i
// In lines.
const mostBelow = 8

/** The line at the end of a text that tells who wrote it, where only one does: `Reporting by …; editing by …`. */
export function findEndCredit(
  lines: readonly Line[],
): { readonly line: Line; readonly found: FoundNames } | undefined {
  const credits = lines.filter(({ text }) => credit.test(text))
  const [line] = credits
  if (line === undefined || credits.length > 1 || !lines.slice(-mostBelow).includes(line))
    return undefined
  const from = line.text.startsWith('(') ? 1 : 0
  const [words = ''] = line.text.slice(from).split(/[;)]/, 1)
  const found = findNames(words)
  return found && { line, found: { ...found, start: found.start + from, end: found.end + from } }
}
