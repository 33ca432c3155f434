import type { Line } from '../../layout/lines.ts'
import { endsSentence } from '../../layout/sentences.ts'
import { findHangingItems } from './find-hanging-items.ts'
import { type Item, type Run, readItems } from './read-items.ts'

// More lines are data, and a parser of Markdown would take them as too many.
const mostItems = 2000

/**
 * The items of lists in `lines`, each with the end of what belongs to it, in their order. Those in `hanging` had more of
 * their text right below its start, before their lines were joined.
 */
export function findListItems(
  lines: readonly Line[],
  hanging: readonly Line[],
): { item: Item; end: number }[] {
  const found: { item: Item; end: number }[] = []
  const runs = readItems(lines, [...hanging, ...findHangingItems(lines)])
  const isLikeList = createIsLikeList(runs, lines)
  const visit = (runs: readonly Run[]): number => {
    let end = 0
    for (const run of runs) {
      const isList = isListOf(run) || isLikeList(run)
      for (const item of run.items) {
        const entry = { item, end: item.last.end }
        if (isList) found.push(entry)
        entry.end = Math.max(entry.end, visit(item.runs))
        end = Math.max(end, entry.end)
      }
    }
    return end
  }
  visit(runs)
  return found.length > mostItems ? [] : found
}

// Of lists with stars that do not stand in.
const fewestLists = 2

/**
 * Tells of an item alone whether it looks like those of a list of the text: with the same bullet, as far in. A
 * footnote does not stand in, nor has it a hyphen, nor are there several lists with its mark; and where a bullet
 * stands alone in a line, it is the margin of a comment.
 */
function createIsLikeList(runs: readonly Run[], lines: readonly Line[]): (run: Run) => boolean {
  const margins = new Set(lines.map(({ text }) => text).filter((text) => text.length === 1))
  const looks = new Map<string, number>()
  const collect = (run: Run): void => {
    const look = lookOf(run)
    const isMargin = margins.has(look?.at(-1) ?? '')
    if (look !== undefined && !isMargin && run.items.length > 1 && isListOf(run)) {
      looks.set(look, (looks.get(look) ?? 0) + 1)
    }
    for (const item of run.items) item.runs.forEach(collect)
  }
  runs.forEach(collect)
  return (run) => {
    const look = lookOf(run) ?? ''
    const isNote = look.startsWith('0') && !look.endsWith('-')
    return (looks.get(look) ?? 0) >= (isNote ? fewestLists : 1)
  }
}

function lookOf({ items: [first] }: Run): string | undefined {
  if (first?.mark.bullet !== 'in-company') return undefined
  const { indent, text } = first.line
  const bullet = text.charAt(0)
  // A line between two of them is one of a box.
  return text.endsWith(bullet) ? undefined : `${indent}${bullet}`
}

/** Whether marked lines are a list for sure: others may be footnotes, sections, speech. */
function isListOf({ items, inward }: Run): boolean {
  const [first] = items
  if (first === undefined) return false
  const { mark } = first
  const isIndented = inward > 1
  if (mark.number !== undefined) return items.length > 1 && !areSections(items)
  if (mark.bullet === 'sure') return true
  if (mark.bullet === 'or-speech' && !isIndented && areSentences(items)) return false
  return items.length > 1 || isIndented
}

/** Numbers with paragraphs below most of them number the parts of a text. */
function areSections(items: readonly Item[]): boolean {
  return items.filter(({ hasMore }) => hasMore).length > items.length / 2
}

function areSentences(items: readonly Item[]): boolean {
  return items.filter(({ line }) => endsSentence(line.text)).length >= items.length / 2
}
