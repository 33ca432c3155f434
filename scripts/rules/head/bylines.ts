import type { Line } from '../../layout/lines.ts'
import { type FoundNames, findBareNames, findNames, isNameLabel } from './find-names.ts'
import { type HeadInput, readHeadLines } from './head-lines.ts'
import { readLowerHead } from './lower-head.ts'
import { belongsTo, findSignedNames } from './signed-names.ts'

/** A line that tells who wrote a text; without names, one that belongs to the line above or below it. */
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
  const labelled = findNamed(
    lines,
    ({ text }, index) => findNames(text) ?? namesBelowLabel(lines, index),
  )
  const isTitled = Object.hasOwn(input.metadata, 'title') && !Object.hasOwn(input.metadata, 'mail')
  const isLabelled = labelled.length > 0
  const { text } = input.layout
  const named =
    isLabelled || !isTitled
      ? labelled
      : findNamed(lines, (_, index) => findSignedNames(lines, index, text))
  return named.flatMap(({ line, found }) => {
    const index = lines.indexOf(line)
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const isLabel = above !== undefined && isNameLabel(above.text)
    const isPart = isTitled && below !== undefined && belongsTo(found, below)
    return [
      ...(isLabel ? [{ line: above, found: undefined, isLabelled }] : []),
      { line, found, isLabelled },
      ...(isPart ? [{ line: below, found: undefined, isLabelled }] : []),
    ]
  })
}

/** The names of a line that gives nothing else, below a label that stands alone. */
function namesBelowLabel(lines: readonly Line[], index: number): FoundNames | undefined {
  const [above, line] = [lines[index - 1], lines[index]]
  if (above === undefined || line === undefined || !isNameLabel(above.text)) return undefined
  const found = findBareNames(line.text)
  return found?.end === line.text.length ? found : undefined
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
