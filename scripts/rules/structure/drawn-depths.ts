import type { Line } from '../../layout/lines.ts'
import { endsSentence } from '../../layout/sentences.ts'
import { endsWithYear } from '../../text/ends-with-year.ts'
import type { Structure } from '../../text/structure.ts'
import { findDates } from '../head/find-dates.ts'

type Depth = (Structure & { type: 'heading' })['depth']

/** A heading that somebody has drawn: `first` is its first line, with what is drawn above it. */
interface DrawnHeading {
  readonly first: Line
  readonly words: string
  readonly style: string
}

const sections: readonly Depth[] = [2, 3, 4, 5, 6]

// A mail may have a line or two above its title.
const mostAbove = 2

/**
 * The depth of each of `styles`, which come from the highest to the lowest: 1 for that of the title, which stands
 * before all text and has a style of its own.
 */
export function depthsOf(
  styles: readonly string[],
  headings: readonly DrawnHeading[],
  lines: readonly Line[],
): ReadonlyMap<string, Depth> {
  const [first, ...others] = headings
  const above = lines.findIndex(({ start }) => start === first?.first.start)
  const hasTitle =
    first !== undefined &&
    first.style === styles[0] &&
    !isDay(first.words) &&
    above <= mostAbove &&
    lines.slice(0, above).every(({ text }) => !endsSentence(text)) &&
    others.every(({ style }) => style !== first.style)
  const depths: readonly Depth[] = hasTitle ? [1, ...sections] : sections
  return new Map(styles.map((style, index) => [style, depths[index] ?? 6]))
}

function isDay(words: string): boolean {
  return endsWithYear(words) && findDates(words).length > 0
}
