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
  const touched = createTouched(codes.toSorted((one, other) => one.start - other.start))
  const cutsOne = (range: Range) => touched(range).some((code) => cuts(range, code))
  const isOfCharacters = ({ start, end }: Range) =>
    (name === 'character' || name === 'repair') && !text.slice(start, end).includes('\n')
  // What ends within one, such as an item above a table that stands in as far, ends before it.
  const endBefore = (structure: Structure): Structure[] => {
    const code = touched(structure).find((code) => cuts(structure, code))
    if (code === undefined) return [structure]
    const end = text.slice(structure.start, code.start).trimEnd().length + structure.start
    return structure.start < code.start ? [{ ...structure, end }] : []
  }
  const { edits, structures: marked, ...others } = result
  return {
    ...others,
    ...(edits && { edits: edits.filter((edit) => isOfCharacters(edit) || !cutsOne(edit)) }),
    ...(marked && { structures: marked.flatMap(endBefore) }),
  }
}

/** Whether a range takes a part of `code`, and not all. */
function cuts(range: Range, code: Range): boolean {
  return (
    range.start < code.end &&
    (range.end > code.start || (range.start === range.end && range.start > code.start)) &&
    !(range.start <= code.start && range.end >= code.end)
  )
}

/** Tells of a range which of `codes`, in order and apart, are at its ends: all between them it has as a whole. */
function createTouched(codes: readonly Structure[]): (range: Range) => readonly Structure[] {
  return (range) => {
    let low = 0
    let high = codes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((codes[middle]?.end ?? 0) <= range.start) low = middle + 1
      else high = middle
    }
    let last = low
    while ((codes[last + 1]?.start ?? range.end) < range.end) last++
    return [codes[low], codes[last]].filter((code) => code !== undefined)
  }
}
