import type { Root } from 'mdast'
import { parseTraced } from '../markdown/parse-traced.ts'
import { differentNode } from '../markdown/same-but-for-space.ts'
import type { Edit } from '../text/edit.ts'
import { keepsPromise } from '../text/keeps.ts'
import type { Range } from '../text/range.ts'
import { sourceRange } from '../text/source-range.ts'
import type { TracedText } from '../text/traced-text.ts'
import type { Rule, RuleResult } from './rule.ts'

/** A rule's edit takes more than the rule promised to. */
export class BrokenPromise extends Error {
  /** Where, in the decoded source. */
  readonly range: Range

  constructor(message: string, range: Range) {
    super(`${message}; the document is not written, please report it with its source`)
    this.range = range
  }
}

/** Throws a `BrokenPromise` that names the rule when one of its edits of `traced` takes more than it promised. */
export function holdToPromise(
  traced: TracedText,
  { name, keeps }: Rule,
  { edits = [], inferred = [] }: RuleResult,
): void {
  const hold = ({ start, end }: Range, before: string, after: string) => {
    if (keepsPromise(before, after, keeps)) return
    const [from, to] = [before, after].map((text) => JSON.stringify(text))
    throw new BrokenPromise(
      `Unexpected edit of ${from} to ${to} by ${name}, which promises to keep ${keeps}`,
      sourceRange(traced, start, end),
    )
  }
  // A value may be moved piece by piece.
  const moved = new Map<string, Edit>()
  for (const edit of edits) {
    const before = traced.text.slice(edit.start, edit.end)
    if (edit.to === undefined) hold(edit, before, edit.text)
    else moved.set(edit.to, { ...edit, text: `${moved.get(edit.to)?.text ?? ''}${before}\n` })
  }
  for (const [key, edit] of moved) {
    const value = inferred.find((one) => one.key === key)?.value
    hold(edit, edit.text, typeof value === 'string' ? value : '')
  }
}

export interface BlocksBefore {
  readonly traced: TracedText
  readonly tree: Root | undefined
  /** Those that have made another text of it. */
  readonly edits: readonly Edit[]
}

/**
 * The tree of the text `after` the edits of a rule that keeps blocks, which is asked for by the next; nothing
 * for other rules. Throws a `BrokenPromise` when one of the blocks has become another.
 */
export function treeOfKeptBlocks(
  { name, keepsBlocks }: Rule,
  { traced, tree, edits }: BlocksBefore,
  after: TracedText,
  parse: ((text: string) => Root) | undefined,
): Root | undefined {
  if (keepsBlocks !== true || tree === undefined || parse === undefined) return undefined
  const parsed = parseTraced(after, parse)
  const moved = edits.filter(({ to }) => to !== undefined)
  const children = tree.children.filter(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset]
    return !moved.some((edit) => edit.start <= start && end <= edit.end)
  })
  const different = differentNode({ ...tree, children }, parsed)
  if (different === undefined) return parsed
  const { start, end } = different.position ?? {}
  throw new BrokenPromise(
    `Unexpected edits by ${name} that make something else of this ${different.type}, expected the same blocks`,
    sourceRange(traced, start?.offset ?? 0, end?.offset ?? 0),
  )
}
