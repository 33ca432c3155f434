import { html, type Markup, markups } from './markups.ts'

/** A language in which a text seems to be written, and the first of its marks: UTF-16 offsets, `end` exclusive. */
export interface FoundMarkup {
  readonly name: string
  readonly advice: string
  readonly start: number
  readonly end: number
}

// Of the lines that are not blank.
const leastTagged = 1 / 3
const fewestTagged = 3

/** The language of markup of which `text` has the most marks, where it has enough of any. */
export function findMarkup(text: string): FoundMarkup | undefined {
  const tagged = findHtml(text)
  if (tagged !== undefined) return tagged
  let best: FoundMarkup | undefined
  let most = 0
  for (const markup of markups) {
    const { count, found } = countSigns(text, markup)
    if (found !== undefined && count > most) [best, most] = [found, count]
  }
  return best
}

function countSigns(text: string, markup: Markup): { count: number; found?: FoundMarkup } {
  const { name, advice, signs, fewest, fewestKinds } = markup
  let [count, kinds] = [0, 0]
  let first: { start: number; end: number } | undefined
  for (const { literal, pattern } of signs) {
    if (!text.includes(literal)) continue
    const before = count
    for (const { 0: written, index } of text.matchAll(pattern)) {
      if (count++ === before) kinds++
      if (index < (first?.start ?? text.length))
        first = { start: index, end: index + written.length }
    }
  }
  const isSure = count >= fewest && kinds >= fewestKinds && first !== undefined
  return isSure && first !== undefined ? { count, found: { name, advice, ...first } } : { count }
}

function findHtml(text: string): FoundMarkup | undefined {
  if (!text.includes('</')) return undefined
  let [lines, tagged] = [0, 0]
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    lines++
    if (line.search(html.tag) >= 0) tagged++
  }
  if (tagged < fewestTagged || tagged < leastTagged * lines) return undefined
  const start = text.search(html.tag)
  const end = text.indexOf('>', start) + 1
  return { name: html.name, advice: html.advice, start, end }
}
