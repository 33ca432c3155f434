import type { Dialect } from '../markdown/dialect.ts'
import type { EditClass } from '../text/edit.ts'
import { allRules } from './all-rules.ts'
import type { Rule } from './rule.ts'

/** What is done with the edits of a rule: `report` leaves the text and warns at each, `off` neither. */
export type Policy = 'apply' | 'report' | 'off'

export interface Policies {
  /** Policies by class of edit and by rule; a rule's own goes before its class's. */
  readonly edits?: { readonly [classOrRule: string]: Policy }
  /** White space is all that may be changed. What is not set to `report` is `off`. */
  readonly verbatim?: boolean
}

export const policies: readonly Policy[] = ['apply', 'report', 'off']

const classes: readonly EditClass[] = [
  ...(['whitespace', 'character', 'moved', 'removal', 'repair', 'structure'] as const),
]

/** What a policy can be set for. */
export const policyNames: readonly string[] = [...classes, ...allRules.map(({ name }) => name)]

/** The policy of `rule` in a dialect. One that only reports has no class to speak of. */
export function policyOf(
  rule: Rule,
  dialect: Dialect,
  { edits = {}, verbatim = false }: Policies,
): Policy {
  if (rule.requiredIn?.includes(dialect)) return 'apply'
  if (isReport(rule)) return edits[rule.name] ?? 'apply'
  const byDefault = verbatim && rule.class !== 'whitespace' ? 'off' : 'apply'
  return edits[rule.name] ?? edits[rule.class] ?? byDefault
}

/** What contradicts itself in policies whose names and values are known, in words. */
export function policyProblems({ edits = {}, verbatim = false }: Policies): string[] {
  const problems: string[] = []
  for (const [name, policy] of Object.entries(edits)) {
    const rule = allRules.find((rule) => rule.name === name)
    if (rule !== undefined && isRequired(rule) && policy !== 'apply') {
      problems.push(
        `Unexpected “${policy}” for ${name}, expected “apply”: whatever is written, and every other rule, builds on it`,
      )
    }
    const isWhitespace = (rule?.class ?? name) === 'whitespace'
    if (verbatim && policy === 'apply' && !isWhitespace) {
      problems.push(
        `Unexpected “apply” for ${name} together with verbatim, which allows white space only; set “report” or “off”, or leave verbatim out`,
      )
    }
  }
  return problems
}

function isRequired({ dialects, requiredIn = [] }: Rule): boolean {
  return dialects.every((dialect) => requiredIn.includes(dialect))
}

function isReport({ name }: Rule): boolean {
  return name.startsWith('report-')
}
