import { goesOnForSure, type Pair } from './pairs.ts'
import { endsSentence } from './sentences.ts'

/** In columns: verse and code have shorter lines, however even they are, and who wraps by hand sees no more. */
const narrowest = 80
// Of the ends of lines that are as wide, sentences go on over so many for sure, and over so large a share.
const fewest = 12
const leastShare = 0.3
/** Of all line ends over which one goes on. */
const leastShareOfSure = 0.4
/** How far from their middle the widths are of so many of those. */
const spread = 0.25
const shareWithin = 0.85

/**
 * How wide the lines of a text are, in columns, that was set in a font whose letters have widths of their own, as
 * converters of PDF write it: no column explains where such lines end. The median of those over whose end a
 * sentence goes on; nothing where they are few or uneven.
 */
export function findSetWidth(pairs: readonly Pair[]): number | undefined {
  const isWide = ({ before }: Pair) => before.columns > narrowest
  const wide = pairs.filter(isWide)
  if (wide.length < fewest) return undefined
  const sure = pairs.filter(goesOnForSure)
  const widths = sure.filter(isWide).map(({ before }) => before.columns)
  if (widths.length < fewest || widths.length < leastShareOfSure * sure.length) return undefined
  if (widths.length < leastShare * wide.length) return undefined
  widths.sort((one, other) => one - other)
  const median = widths[widths.length >> 1] ?? 0
  const isNear = (width: number) => Math.abs(width - median) <= spread * median
  const near = widths.filter(isNear).length
  return near >= shareWithin * widths.length ? median : undefined
}

/** Whether the first line of a pair is full where lines are set as wide as `width`, and its sentence goes on. */
export function isSetLine(pair: Pair, width: number): boolean {
  const { before } = pair
  if (before.columns < 0.8 * width || before.columns > 1.4 * width) return false
  return goesOnForSure(pair) || (before.columns >= 0.9 * width && !endsSentence(before.text))
}
