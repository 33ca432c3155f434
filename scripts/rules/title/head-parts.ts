import { endsSentence } from '../../layout/sentences.ts'
import { findBareNames, findNames, isNameLabel } from '../head/find-names.ts'
import { isOfOffice, isPublisher, mayBePerson } from '../head/other-names.ts'
import { isSection } from '../head/sections.ts'
import { tellsOrigin } from '../head/tells-origin.ts'
import { looksLikeTitle } from './looks-like-title.ts'
import { joinTitleLines } from './title-lines.ts'

const mostLines = 12
const mostOfTitle = 3
// In UTF-16 code units.
const shortestSubtitle = 20
const rights = /^(?:©|\(c\)|copyright)\s/i
const inPlace = /^(?:\s(?:in|aus|à|en|em|a|из|в|w)\s\p{Lu}[\p{L}.’' -]*)?$/u
// An address, or a name on a network: whoever has it wrote the text.
const contact = /^\S+@\S+\.\S+$|^@\w+$/

type Part = 'above' | 'title' | 'summary' | 'origin'

/**
 * What each of `lines`, the first of a text, is of its head: its title, who published it or in which section, a
 * summary, and, from the line on that tells who wrote it, or when, all else. Nothing where no line may be the title:
 * they are an address then, or verse. Where blank lines part some of them, who wrote the text, or when, has to stand
 * below the title.
 */
export function partsOfHead(
  lines: readonly string[],
  isOneBlock = true,
): readonly Part[] | undefined {
  if (lines.length < 2 || lines.length > mostLines) return undefined
  const origins = originsOf(lines)
  const isAbove = (line: string | undefined) =>
    line !== undefined && (isSection(line) || isPublisher(line))
  let title = isAbove(lines[0]) ? 1 : 0
  while (origins[title] === true) title++
  let below = title
  while (below < lines.length && origins[below] === false) below++
  const hasOrigin = below < lines.length || (isOneBlock && origins.includes(true))
  const isNamed = lines.some((line, index) => origins[index] === true && namesAuthor(line))
  const count = hasOrigin ? titleLines(lines.slice(title, below), isNamed) : undefined
  if (count === undefined) return undefined
  return lines.map((_, index) => {
    if (index >= below) return 'origin'
    if (index < title) return origins[index] === true ? 'origin' : 'above'
    return index < title + count ? 'title' : 'summary'
  })
}

/** Which of `lines` tell who wrote a text, or when; a name does below others, and above a day or an address. */
function originsOf(lines: readonly string[]): readonly boolean[] {
  const hasContact = lines.some((line) => contact.test(line))
  const isBelowLabel = (index: number) =>
    isNameLabel(lines[index - 1] ?? '') && findBareNames(lines[index] ?? '') !== undefined
  const tells = lines.map(
    (line, index) => tellsOrigin(line) || rights.test(line) || isBelowLabel(index),
  )
  if (!tells.includes(true)) return lines.map(() => false)
  return lines.map(
    (line, index) =>
      tells[index] === true ||
      isBelowLabel(index + 1) ||
      contact.test(line) ||
      (isPerson(line) && (index > 0 || hasContact || tells[index + 1] === true)),
  )
}

/** Whether a line is no more than the name of somebody, and perhaps where they are, or what they do. */
function isPerson(line: string): boolean {
  const found = findBareNames(line)
  if (found === undefined || !found.names.every(mayBePerson)) return false
  const rest = line.slice(found.end)
  return inPlace.test(rest) || (/^,\s/.test(rest) && rest.split(/[^\p{L}]+/u).some(isOfOffice))
}

function namesAuthor(line: string): boolean {
  return findNames(line) !== undefined || isPerson(line)
}

/** How many of `lines` are the title; a summary may stand below it, which is a sentence where nobody is named. */
function titleLines(lines: readonly string[], isNamed: boolean): number | undefined {
  const last = lines.at(-1) ?? ''
  const isSubtitle =
    isNamed && lines.length === 2 && last.length >= shortestSubtitle && !/\d/.test(last)
  for (let count = Math.min(lines.length, mostOfTitle); count > 0; count--) {
    const title = joinTitleLines(lines.slice(0, count))
    if (title === undefined || !looksLikeTitle(title) || findNames(title) !== undefined) continue
    if (count === lines.length || endsSentence(last) || isSubtitle) return count
  }
  return undefined
}
