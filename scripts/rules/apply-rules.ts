import type { Root } from 'mdast'
import { editedLayout, type Layout, readLayout } from '../layout/read-layout.ts'
import type { Dialect } from '../markdown/dialect.ts'
import type { Edit } from '../text/edit.ts'
import type { Range } from '../text/range.ts'
import { sourceRange } from '../text/source-range.ts'
import { moveStructures, type Structure } from '../text/structure.ts'
import type { TracedText } from '../text/traced-text.ts'
import { withLayer } from '../text/traced-text.ts'
import { LazyInput } from './lazy-input.ts'
import type { PlannedRule, RulePlan } from './plan-rules.ts'
import { holdToPromise, treeOfKeptBlocks } from './promises.ts'
import { reportEdits } from './report-edits.ts'
import type { Finding, Inferred, Rule, RuleResult } from './rule.ts'
import { sparePreformatted } from './spare-preformatted.ts'

/** A finding or an inferred value, at its place in the decoded source. */
export type Placed<Thing> = Thing & { readonly rule: string; readonly range: Range }

export interface Applied {
  readonly traced: TracedText
  readonly findings: readonly Placed<Finding>[]
  readonly inferred: readonly Placed<Inferred>[]
  /** What is more than a paragraph in the text. */
  readonly structures: readonly Structure[]
  /** The tree of the text, where a rule asked for it and none has changed the text since. */
  readonly tree: Root | undefined
}

/** What was found, and the layout of the text so far. */
interface State extends Applied {
  readonly layout: Layout
  /** What the author gave, and what was inferred so far. */
  readonly metadata: Readonly<Record<string, unknown>>
}

interface Options {
  readonly dialect: Dialect
  readonly metadata: Readonly<Record<string, unknown>>
  /** Makes the tree for rules that must spare code and links. */
  readonly parse?: (text: string) => Root
  /** What stands at the edges of many other files of the folder. */
  readonly repeated?: ReadonlySet<string> | undefined
  /** Words that may stand divided at line ends. */
  readonly words?: ReadonlySet<string> | undefined
}

/** How often the rules for characters are run at the most. */
const mostPasses = 3

/**
 * Runs the rules in order, each on what the one before it left, and records their edits. Those for
 * characters are then run again, before the others go on, as long as they change anything: one may
 * lay bare what another looks for.
 * Throws a `BrokenPromise` when an edit breaks its rule's promise, and the document is not written;
 * and what `parse` throws, a `TooComplex` with its place in the source.
 */
export function applyRules(traced: TracedText, plan: RulePlan, options: Options): Applied {
  const { metadata } = options
  const layout = readLayout(traced.text)
  const lists = { findings: [], inferred: [], structures: [] }
  const before: State = { traced, layout, ...lists, metadata, tree: undefined }
  const first = applyAll(before, plan.first, options)
  // What saw this very text, and left it alone, would do so again.
  const settled = first.traced === traced ? first : repeat(first, plan.again, options)
  return applyAll(settled, plan.rest, options)
}

function applyAll(before: State, rules: readonly PlannedRule[], options: Options): State {
  return rules.reduce((state, rule) => applyRule(state, rule, options), before)
}

function repeat(applied: State, rules: readonly PlannedRule[], options: Options): State {
  let state = applied
  for (let pass = 1; pass < mostPasses; pass++) {
    const next = applyAll(state, rules, options)
    const isStable = next.traced === state.traced
    // What they report was reported by the first pass.
    state = { ...next, findings: applied.findings }
    if (isStable) break
  }
  return state
}

function applyRule(before: State, planned: PlannedRule, options: Options): State {
  if (planned.needs !== 0 && (before.layout.kinds & planned.needs) === 0) return before
  const { rule } = planned
  const { traced, findings, inferred, metadata } = before
  const input = new LazyInput(before, options)
  const ran = rule.run(input)
  const tree = input.parsed
  if (isNothing(ran)) return tree === before.tree ? before : { ...before, tree }
  const spared = sparePreformatted(ran, rule, { text: traced.text, structures: before.structures })
  const {
    edits = [],
    layout: known,
    ...result
  } = planned.isReported ? reportEdits(traced.text, rule, spared) : spared
  holdToPromise(traced, rule, { edits, ...result })
  const layer = { rule: rule.name, class: rule.class, edits }
  const read = result.inferred ?? []
  const placed = <Thing extends Finding | Inferred>(thing: Thing) => place(thing, rule, traced)
  const after = edits.length === 0 ? traced : withLayer(traced, layer)
  return {
    traced: after,
    layout: layoutOf(after.text, edits, before.layout, known),
    findings: [...findings, ...(result.findings ?? []).map(placed)],
    inferred: [...inferred, ...read.map(placed)],
    metadata: {
      ...metadata,
      ...Object.fromEntries(read.map(({ key, value }) => [key, value])),
    },
    structures: moveStructures([...before.structures, ...(result.structures ?? [])], edits),
    tree:
      edits.length === 0
        ? tree
        : treeOfKeptBlocks(rule, { traced, tree, edits }, after, options.parse),
  }
}

/** The layout of `text`, which `edits` made of the one before; the rule may have read it. */
function layoutOf(text: string, edits: readonly Edit[], before: Layout, known?: Layout): Layout {
  if (edits.length === 0) return before
  return known?.text === text ? known : editedLayout(before, edits, text)
}

function isNothing({ edits, findings, inferred, structures }: RuleResult): boolean {
  return [edits, findings, inferred, structures].every((list) => (list?.length ?? 0) === 0)
}

function place<Thing extends Finding | Inferred>(
  thing: Thing,
  rule: Rule,
  traced: TracedText,
): Placed<Thing> {
  return { ...thing, rule: rule.name, range: sourceRange(traced, thing.start, thing.end) }
}
