import { structuredPatch } from 'diff'
import { oneLine } from './one-line.ts'
import type { Paint } from './paint.ts'

/** A file of dist that is not what it should be. */
export interface TextChange {
  readonly path: string
  readonly before: string
  readonly after: string
  /** The line, from 1, that both begin at; the first where it is left out. */
  readonly line?: number
}

const mostLines = 8
const mostColumns = 100
// A text in which more lines differ is another one, of which a diff tells nothing.
const mostEdits = 500

const colors = { '-': 'red', '+': 'green', ' ': 'dim' } as const

/** The first lines of `change` that differ; of long lines, what is around the first character that does. */
export function reportDiff(
  { path, before, after, line = 1 }: TextChange,
  dist: string,
  paint: Paint,
): string {
  const patch = structuredPatch(path, path, before, after, '', '', {
    ...{ context: 1, maxEditLength: mostEdits },
  })
  const [hunk] = patch?.hunks ?? []
  if (hunk === undefined) return ''
  const offset = sharedStart(hunk.lines)
  const lines = hunk.lines.slice(0, mostLines).map((line) => {
    const sign = line.startsWith('-') ? '-' : line.startsWith('+') ? '+' : ' '
    const text = sign === ' ' ? clip(line.slice(1), 0) : clip(line.slice(1), offset)
    return `  ${paint(colors[sign], `${sign} ${oneLine(text)}`)}\n`
  })
  const more = hunk.lines.length > mostLines || (patch?.hunks.length ?? 0) > 1 ? '  …\n' : ''
  return `\n${oneLine(`${dist}/${path}`)}:${line - 1 + hunk.oldStart}, as it is (-) and as it should be (+):\n${lines.join('')}${more}\n`
}

/** How many characters the first removed and the first added line have in common at their start. */
function sharedStart(lines: readonly string[]): number {
  const removed = lines.find((line) => line.startsWith('-'))?.slice(1) ?? ''
  const added = lines.find((line) => line.startsWith('+'))?.slice(1) ?? ''
  let length = 0
  while (length < removed.length && removed[length] === added[length]) length++
  return length
}

function clip(line: string, offset: number): string {
  const start = Math.max(0, offset - mostColumns / 2)
  const head = start === 0 ? '' : '…'
  const tail = line.length > start + mostColumns ? '…' : ''
  return `${head}${line.slice(start, start + mostColumns)}${tail}`
}
