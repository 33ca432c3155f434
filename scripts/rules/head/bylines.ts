import type { Line } from '../../layout/lines.ts'
import { type FoundNames, findNames } from './find-names.ts'
import { type HeadInput, readHeadLines } from './head-lines.ts'
import { readLowerHead } from './lower-head.ts'
import { belongsTo, findSignedNames } from './signed-names.ts'

/** A line that tells who wrote a text; without names, one that belongs to the line above it. */
export interface Byline {
  readonly line: Line
  readonly found: FoundNames | undefined
  readonly isLabelled: boolean
}

/**
 * The lines in the head of a text that tell who wrote it: by a label or, where none has one, as names that are
 * those of authors for sure. With them go an address of the first of them, and for whom they work, right below.
 */
export function findBylines(input: HeadInput): readonly Byline[] {
  const lines = [...readHeadLines(input), ...readLowerHead(input)]
  const labelled = findNamed(lines, ({ text }) => findNames(text))
  const isTitled = Object.hasOwn(input.metadata, 'title') && !Object.hasOwn(input.metadata, 'mail')
  if (!isTitled) return labelled.map((found) => ({ ...found, isLabelled: true }))
  const isLabelled = labelled.length > 0
  const { text } = input.layout
  const named = isLabelled
    ? labelled
    : findNamed(lines, (_, index) => findSignedNames(lines, index, text))
  return named.flatMap(({ line, found }) => {
    const below = lines[lines.indexOf(line) + 1]
    const isPart = below !== undefined && belongsTo(found, below)
    const byline = { line, found, isLabelled }
    return isPart ? [byline, { line: below, found: undefined, isLabelled }] : [byline]
  })
}

type Named = { readonly line: Line; readonly found: FoundNames }

function findNamed(
  lines: readonly Line[],
  read: (line: Line, index: number) => FoundNames | undefined,
): Named[] {
  return lines.flatMap((line, index) => {
    const found = read(line, index)
    return found === undefined ? [] : [{ line, found }]
  })
}
