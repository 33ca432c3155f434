import type { Line } from '../../layout/lines.ts'
import { type FoundNames, findNames } from './find-names.ts'
import { type HeadInput, longestByline, readHeadLines } from './head-lines.ts'
import { readLowerHead } from './lower-head.ts'
import { findSignedNames, isAddressOf } from './signed-names.ts'

/** A line that tells who wrote a text; without names, one that belongs to the line above it. */
export interface Byline {
  readonly line: Line
  readonly found: FoundNames | undefined
  readonly isLabelled: boolean
}

/**
 * The lines in the head of a text that tell who wrote it: by a label or, where none has one, as names that are
 * those of authors for sure.
 */
export function findBylines(input: HeadInput): readonly Byline[] {
  const lines = [...readHeadLines(input), ...readLowerHead(input)]
  const labelled = lines.flatMap((line) => {
    const found = line.text.length > longestByline ? undefined : findNames(line.text)
    return found === undefined ? [] : [{ line, found, isLabelled: true }]
  })
  const isTitled = Object.hasOwn(input.metadata, 'title') && !Object.hasOwn(input.metadata, 'mail')
  return labelled.length > 0 || !isTitled ? labelled : findSigned(lines, input.layout.text)
}

function findSigned(lines: readonly Line[], text: string): Byline[] {
  return lines.flatMap((line, index): Byline[] => {
    const found = findSignedNames(lines, index, text)
    const names = found === undefined ? [] : [{ line, found, isLabelled: false }]
    const below = lines[index + 1]
    return found !== undefined && below !== undefined && isAddressOf(found.names[0] ?? '', below)
      ? [...names, { line: below, found: undefined, isLabelled: false }]
      : names
  })
}
