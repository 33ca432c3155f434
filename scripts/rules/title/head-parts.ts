import { endsSentence } from '../../layout/sentences.ts'
import { findBareNames, findNames, isNameLabel } from '../head/find-names.ts'
import { isPublisher } from '../head/other-names.ts'
import { isSection } from '../head/sections.ts'
import { tellsOrigin } from '../head/tells-origin.ts'
import { looksLikeTitle } from './looks-like-title.ts'
import { joinTitleLines } from './title-lines.ts'

const mostLines = 8
const mostOfTitle = 3
// An address, or a name on a network: whoever has it wrote the text.
const contact = /^\S+@\S+\.\S+$|^@\w+$/

type Part = 'above' | 'title' | 'summary' | 'origin'

/**
 * What each of `lines`, the first of a text, which adjoin, is of its head: its title, who published it or in
 * which section, a summary, who wrote it and when. Nothing where they are not all of these, and one a title: they
 * are an address then, or verse.
 */
export function partsOfHead(lines: readonly string[]): readonly Part[] | undefined {
  if (lines.length < 2 || lines.length > mostLines) return undefined
  const hasContact = lines.some((line) => contact.test(line))
  const isNamed = (index: number) =>
    isNameLabel(lines[index - 1] ?? '') && findBareNames(lines[index] ?? '') !== undefined
  const tells = lines.map((line, index) => tellsOrigin(line) || isNamed(index))
  if (!tells.includes(true)) return undefined
  const origins = lines.map(
    (line, index) =>
      tells[index] === true ||
      isNamed(index + 1) ||
      contact.test(line) ||
      (hasContact && findBareNames(line) !== undefined),
  )
  const isAbove = (line: string, index: number) =>
    index === 0 && (isSection(line) || isPublisher(line))
  const others = lines.flatMap((line, index) =>
    origins[index] === true || isAbove(line, index) ? [] : [index],
  )
  const [first = 0] = others
  if (others.length === 0 || others.some((index, at) => index !== first + at)) return undefined
  const rest = others.map((index) => lines[index] ?? '')
  const count = titleLines(rest)
  if (count === undefined) return undefined
  return lines.map((_, index) => {
    if (origins[index] === true) return 'origin'
    if (index < first) return 'above'
    return index < first + count ? 'title' : 'summary'
  })
}

/** How many of `lines` are the title; a summary, which is a sentence, may stand below it. */
function titleLines(lines: readonly string[]): number | undefined {
  for (let count = Math.min(lines.length, mostOfTitle); count > 0; count--) {
    const title = joinTitleLines(lines.slice(0, count))
    if (title === undefined || !looksLikeTitle(title) || findNames(title) !== undefined) continue
    if (count === lines.length || endsSentence(lines.at(-1) ?? '')) return count
  }
  return undefined
}
