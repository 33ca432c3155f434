import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { floods } from '../testing/floods.ts'
import { layout as layouts } from '../testing/fuzz/layout.ts'
import { type Context, readRuleDoc, repeatedBesideExamples } from '../testing/rule-doc.ts'
import { soup } from '../testing/soup.ts'
import { kindsOf } from '../text/kinds.ts'
import { replay, trace } from '../text/traced-text.ts'
import { allRules } from './all-rules.ts'
import { applyRules } from './apply-rules.ts'
import { planRules } from './plan-rules.ts'
import type { Rule } from './rule.ts'

/** One run of one rule, checked: it keeps its promise, replays, and a second run changes nothing. */
function run(rule: Rule, text: string, { dialect, metadata: known }: Context) {
  const options = {
    ...{ dialect, metadata: known, repeated: repeatedBesideExamples },
    ...(dialect === 'markdown' && { parse: parseMarkdown }),
  }
  const plan = planRules([rule], dialect)
  const applied = applyRules(trace(text), plan, options)
  const { layers } = applied.traced
  expect([...replay(text, layers)].join('')).toBe(applied.traced.text)
  // What a rule inferred stands in the metadata when the document comes round again.
  const found = Object.fromEntries(applied.inferred.map(({ key, value }) => [key, value]))
  const metadata = { ...known, ...found }
  const again = applyRules(trace(applied.traced.text), plan, { ...options, metadata })
  expect(again.traced.text, 'a second run must change nothing').toBe(applied.traced.text)
  return applied
}

/** Fails where `rule` finds something in a text that has nothing of what it needs. */
function expectNeed(rule: Rule, text: string): void {
  if (rule.needs === undefined || (kindsOf(text) & rule.needs) !== 0) return
  for (const dialect of rule.dialects) {
    const { edits, findings, inferred, structures } = rule.run({
      ...{ text, layout: readLayout(text), dialect, metadata: {}, structures: [] },
      ...(dialect === 'markdown' && { tree: parseMarkdown(text) }),
    })
    const found = [edits, findings, inferred, structures].filter((list) => (list ?? []).length > 0)
    expect(found, JSON.stringify(text)).toEqual([])
  }
}

/** Floods of marks are refused before any rule sees them. */
const refused: ReadonlySet<string> = new Set(['square brackets', 'ampersands', 'references'])

/** Parsed once for all rules; shorter, since parsing takes longest. */
const parsedFloods = floods
  .filter(({ name }) => !refused.has(name))
  .map(({ name, text }) => ({ name, text: text.slice(0, 40_000) }))
  .map(({ name, text }) => ({ name, text, tree: parseMarkdown(text) }))

describe.each(allRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const doc = readRuleDoc(name)

  it('has a doc comment with at least as many texts left alone as changed', () => {
    const active = doc.changes.length + doc.reports.length + doc.marks.length + doc.infers.length
    expect(active).toBeGreaterThan(0)
    expect(doc.leaves.length).toBeGreaterThanOrEqual(active)
  })

  it.each(doc.changes)('changes $before', ({ before, after, ...context }) => {
    expect(run(rule, before, context).traced.text).toBe(after)
  })

  it.each(doc.reports)('reports $reported in $text', ({ text, reported, ...context }) => {
    const { findings } = run(rule, text, context)
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([reported])
  })

  it.each(doc.marks)('marks $marked in $text', ({ text, marked, ...context }) => {
    const { traced, structures } = run(rule, text, context)
    expect(structures.map(({ start, end }) => traced.text.slice(start, end))).toEqual([marked])
  })

  it.each(doc.infers)('infers from $inferred in $text', ({ text, inferred, ...context }) => {
    const { traced, inferred: found } = run(rule, text, context)
    expect(traced.text).toBe(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([inferred])
  })

  it.each(doc.leaves)('leaves $text alone', ({ text, ...context }) => {
    const { traced, findings, structures, inferred } = run(rule, text, context)
    expect(traced.text).toBe(text)
    expect(findings).toEqual([])
    expect(structures).toEqual([])
    expect(inferred).toEqual([])
  })

  it.skipIf(rule.needs === undefined)('needs the characters that it says', () => {
    const unlike = fc.tuple(fc.oneof(soup, layouts), fc.oneof(soup, layouts))
    fc.assert(
      fc.property(unlike, (texts) => {
        for (const text of [...texts, ...texts.join('\n').split(/[^\w\n.,]/)])
          expectNeed(rule, text)
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(rule.needs === undefined || !hasCases)('needs them in real texts', () => {
    for (const text of caseTexts()) expectNeed(rule, text.slice(0, 4000))
  })

  it.each(floods)('stays linear on a flood of $name', ({ text }) => {
    // A quadratic rule takes minutes on these, a linear one milliseconds: the time limit tells.
    if (!rule.dialects.includes('plain')) return
    applyRules(trace(text), planRules([rule], 'plain'), {
      ...{ dialect: 'plain', metadata: {}, repeated: repeatedBesideExamples },
    })
  })

  it.each(parsedFloods)('stays linear on a flood of $name in Markdown', ({ text, tree }) => {
    if (!rule.dialects.includes('markdown')) return
    const layout = readLayout(text)
    rule.run({ text, layout, dialect: 'markdown', metadata: {}, structures: [], tree })
  })
})
