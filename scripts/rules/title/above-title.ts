import type { Layout } from '../../layout/read-layout.ts'
import { daysOfLine } from '../head/days-of-line.ts'
import { findNames } from '../head/find-names.ts'
import { longestByline } from '../head/head-lines.ts'
import { isSection } from '../head/sections.ts'

/** Whether a block says no more than who wrote the text below it, when, or in which section it stands. */
export function isAboveTitle(block: string): boolean {
  return block.split('\n').every((line) => tells(line.trim()))
}

function tells(line: string): boolean {
  if (line.length > longestByline) return false
  return isSection(line) || daysOfLine(line).length > 0 || findNames(line) !== undefined
}

/** Whether a line below `offset` is a day: then it starts an entry of a diary, as those above do. */
export function hasDayBelow({ lines }: Layout, offset: number): boolean {
  return lines.some(
    ({ start, text, blanksBefore }) =>
      start > offset && blanksBefore > 0 && daysOfLine(text).length > 0,
  )
}
