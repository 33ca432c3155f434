import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../markdown/parse.ts'
import { type Context, readRuleDoc, repeatedBesideExamples } from '../testing/rule-doc.ts'
import { trace } from '../text/traced-text.ts'
import { allRules } from './all-rules.ts'
import { applyRules } from './apply-rules.ts'
import { planRules } from './plan-rules.ts'
import { type Policies, policyNames, policyOf, policyProblems } from './policy.ts'

const rules = allRules.flatMap((rule) => {
  const { changes } = readRuleDoc(rule.name)
  const examples = changes.filter(({ dialect }) => !rule.requiredIn?.includes(dialect))
  return examples.length > 0 ? [{ name: rule.name, rule, examples }] : []
})

describe.each(rules)('$name', ({ name, rule, examples }) => {
  function run(before: string, { dialect, metadata }: Context, policies: Policies) {
    const parse = dialect === 'markdown' ? { parse: parseMarkdown } : {}
    return applyRules(trace(before), planRules([rule], dialect, policies), {
      ...{ dialect, metadata, repeated: repeatedBesideExamples, ...parse },
    })
  }

  it.each(examples)('reports what it would change in $before', ({ before, ...context }) => {
    const applied = run(before, context, {})
    const reported = run(before, context, { edits: { [name]: 'report' } })
    expect(reported.traced.text).toBe(before)
    const [layer] = applied.traced.layers
    const edits = layer?.edits ?? []
    expect(edits.length).toBeGreaterThan(0)
    expect(reported.findings.slice(-edits.length)).toMatchObject(
      edits.map(({ start, end, text }) => ({
        rule: name,
        severity: 'warning',
        range: { start, end },
        actual: before.slice(start, end),
        expected: [text],
      })),
    )
    expect(reported.inferred).toEqual([])
  })

  it.each(examples)('leaves $before alone when it is off', ({ before, ...context }) => {
    const { traced, findings } = run(before, context, { edits: { [name]: 'off' } })
    expect(traced.text).toBe(before)
    expect(findings).toEqual([])
  })
})

describe('the policy of a rule', () => {
  const [whitespace, removal, report] = [
    ...['join-hard-wraps', 'remove-page-furniture', 'report-lost-links'],
  ]
    .map((name) => allRules.find((rule) => rule.name === name))
    .filter((rule) => rule !== undefined)

  it.each([
    [{}, ['apply', 'apply', 'apply']],
    [{ edits: { removal: 'off' } }, ['apply', 'off', 'apply']],
    [
      { edits: { removal: 'off', 'remove-page-furniture': 'report' } },
      ['apply', 'report', 'apply'],
    ],
    [{ edits: { whitespace: 'off', 'report-lost-links': 'off' } }, ['off', 'apply', 'off']],
    [{ verbatim: true }, ['apply', 'off', 'apply']],
    [{ verbatim: true, edits: { removal: 'report' } }, ['apply', 'report', 'apply']],
  ] as const)('of %j', (policies, expected) => {
    const rules = [whitespace, removal, report].flatMap((rule) => rule ?? [])
    expect(rules.map((rule) => policyOf(rule, 'plain', policies))).toEqual(expected)
  })

  it('is set by names that no class and rule share', () => {
    expect(new Set(policyNames).size).toBe(policyNames.length)
  })

  it.each([
    [{ edits: { 'normalize-line-endings': 'off' } }, /builds on it/],
    [{ edits: { 'normalize-line-endings': 'report' } }, /builds on it/],
    [{ verbatim: true, edits: { removal: 'apply' } }, /verbatim/],
    [{ verbatim: true, edits: { 'lift-title': 'apply' } }, /verbatim/],
  ] as const)('may not be %j', (policies, problem) => {
    expect(policyProblems(policies)).toEqual([expect.stringMatching(problem)])
  })

  it.each([
    {},
    { verbatim: true },
    { verbatim: true, edits: { whitespace: 'apply', 'join-hard-wraps': 'apply', removal: 'off' } },
    { edits: { whitespace: 'off', moved: 'report', repair: 'apply' } },
  ] as const)('may be %j', (policies) => {
    expect(policyProblems(policies)).toEqual([])
  })
})
