import type { Layout } from '../../layout/read-layout.ts'
import { daysOfLine } from '../head/days-of-line.ts'
import { isPublisher } from '../head/other-names.ts'
import { isSection } from '../head/sections.ts'
import { tellsOrigin } from '../head/tells-origin.ts'

/** Whether a block says no more than who wrote the text below it, when, in which section it stands, or who has published it. */
export function isAboveTitle(block: string): boolean {
  const lines = block.split('\n').map((line) => line.trim())
  return lines.every((line) => isSection(line) || isPublisher(line) || tellsOrigin(line))
}

/** Whether a line below `offset` is a day: then it starts an entry of a diary, as those above do. */
export function hasDayBelow({ lines }: Layout, offset: number): boolean {
  return lines.some(
    ({ start, text, blanksBefore }) =>
      start > offset && blanksBefore > 0 && daysOfLine(text).length > 0,
  )
}
