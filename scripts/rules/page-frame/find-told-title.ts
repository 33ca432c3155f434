import { findBareNames } from '../head/find-names.ts'
import { tellsOrigin } from '../head/tells-origin.ts'
import { looksLikeTitle } from '../title/looks-like-title.ts'
import type { PageLine } from './page-lines.ts'

// In lines: buttons and pictures may stand between who wrote an article and its text, a summary above that.
const linesAboveText = 30
const linesAboveByline = 6
// In UTF-16 code units: scripts without spaces have no count of words that tells a title from a section.
const shortestTitle = 8

/**
 * The line of a title that stands right above, or else below, the only line that tells who wrote the article, or when,
 * above its text, which starts at the line `text`.
 */
export function findToldTitle(lines: readonly PageLine[], text: number): number | undefined {
  const from = Math.max(0, text - linesAboveText)
  const told = lines.slice(from, text).flatMap((line, index) => (tells(line) ? [from + index] : []))
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined || last - first > linesAboveByline) return undefined
  const above = findTitle(lines, Math.max(from, startAbove(lines, first)), first)
  return above ?? findTitle(lines, last + 1, text)
}

/** So many lines above one as may stand there, without buttons, marks and names. */
function startAbove(lines: readonly PageLine[], index: number): number {
  let start = index
  for (let count = 0; count < linesAboveByline && start > 0; ) {
    start--
    if (mayBeOfHead(lines[start])) count++
  }
  return start
}

function mayBeOfHead(line: PageLine | undefined): boolean {
  if (line === undefined || line.kind === 'furniture' || line.kind === 'trace') return false
  return /\p{L}{2}/u.test(line.text) && findBareNames(line.text)?.end !== line.text.length
}

function findTitle(lines: readonly PageLine[], from: number, to: number): number | undefined {
  const found = lines.slice(from, to).findIndex((_, index) => isTitle(lines, from + index))
  return found < 0 ? undefined : from + found
}

function isTitle(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || (line.kind !== 'label' && line.kind !== 'prose')) return false
  const isBelowBlank = index === 0 || line.blanksBefore > 0
  const isAlone = isBelowBlank && (lines[index + 1]?.blanksBefore ?? 1) > 0
  if (!isAlone || line.text.length < shortestTitle || /^[*+]/.test(line.text)) return false
  return looksLikeTitle(line.text)
}

function tells({ kind, text }: PageLine): boolean {
  return kind !== 'trace' && kind !== 'prose' && tellsOrigin(text)
}
