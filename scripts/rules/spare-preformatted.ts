import type { Range } from '../text/range.ts'
import type { Structure } from '../text/structure.ts'
import type { Rule, RuleInput, RuleResult } from './rule.ts'

/**
 * What a rule found, without what it would change within preformatted text, or mark there: its blanks
 * and line ends are what it says. Characters may be read anew, and it may be taken out as a whole.
 */
export function sparePreformatted(
  result: RuleResult,
  { class: name }: Rule,
  { text, structures }: Pick<RuleInput, 'text' | 'structures'>,
): RuleResult {
  const codes = structures.filter(({ type }) => type === 'code')
  if (codes.length === 0) return result
  const cutsOne = createCutsOne(codes.toSorted((one, other) => one.start - other.start))
  const isOfCharacters = ({ start, end }: Range) =>
    (name === 'character' || name === 'repair') && !text.slice(start, end).includes('\n')
  const { edits, structures: marked, ...others } = result
  return {
    ...others,
    ...(edits && { edits: edits.filter((edit) => isOfCharacters(edit) || !cutsOne(edit)) }),
    ...(marked && { structures: marked.filter((structure) => !cutsOne(structure)) }),
  }
}

/** Tells of a range whether it takes a part of one of `codes`, which are in order and apart. */
function createCutsOne(codes: readonly Structure[]): (range: Range) => boolean {
  const cuts = (range: Range, code: Range | undefined) =>
    code !== undefined &&
    range.start < code.end &&
    (range.end > code.start || (range.start === range.end && range.start > code.start)) &&
    !(range.start <= code.start && range.end >= code.end)
  return (range) => {
    // Of those that it touches, it has all but the first and the last as a whole.
    let low = 0
    let high = codes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((codes[middle]?.end ?? 0) <= range.start) low = middle + 1
      else high = middle
    }
    let last = low
    while ((codes[last + 1]?.start ?? range.end) < range.end) last++
    return cuts(range, codes[low]) || cuts(range, codes[last])
  }
}
