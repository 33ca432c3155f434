import type { Dialect } from '../markdown/dialect.ts'
import { type Policies, policyOf } from './policy.ts'
import type { Rule } from './rule.ts'

/** A rule that is run, and what is done with its edits. */
export interface PlannedRule {
  readonly rule: Rule
  /** As the rule has it, and 0 for one that needs none. */
  readonly needs: number
  readonly isReported: boolean
}

/** The rules that are run on each text of a dialect, in order. */
export interface RulePlan {
  /** Up to the last of those for characters. */
  readonly first: readonly PlannedRule[]
  /** Those for characters among them, which are then run again. */
  readonly again: readonly PlannedRule[]
  readonly rest: readonly PlannedRule[]
}

/** Those of `rules` that are for a dialect, and that no policy turns off. */
export function planRules(
  rules: readonly Rule[],
  dialect: Dialect,
  policies: Policies = {},
): RulePlan {
  const plan = (some: readonly Rule[]): PlannedRule[] =>
    some.flatMap((rule) => {
      const policy = rule.dialects.includes(dialect) ? policyOf(rule, dialect, policies) : 'off'
      if (policy === 'off') return []
      return [{ rule, needs: rule.needs ?? 0, isReported: policy === 'report' }]
    })
  const end = rules.findLastIndex(isForCharacters) + 1
  return {
    first: plan(rules.slice(0, end)),
    again: plan(rules.filter(isForCharacters)),
    rest: plan(rules.slice(end)),
  }
}

function isForCharacters({ class: name }: Rule): boolean {
  return name === 'character' || name === 'repair'
}
