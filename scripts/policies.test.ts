import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFairCopy } from './pipeline.ts'
import { allRules } from './rules/all-rules.ts'
import { type Policies, policies, policyNames, policyOf, policyProblems } from './rules/policy.ts'
import { kinds } from './testing/fuzz/kinds.ts'
import { readRuleDoc } from './testing/rule-doc.ts'

const folder = fileURLToPath(new URL('../sources/', import.meta.url))
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:txt|md)$/.test(path))
  .map((path) => ({ path, bytes: readFileSync(folder + path) }))

/** The texts that the rules show, changed or left alone. */
const examples = allRules.flatMap(({ name }) => {
  const { changes, reports, marks, infers, leaves } = readRuleDoc(name)
  const changed = changes.map(({ before, dialect }) => ({ text: before, dialect }))
  return [...changed, ...reports, ...marks, ...infers, ...leaves]
})

function lines(text = ''): string[] {
  return text.split(/\n+/)
}

/** Copies every source of this repository, and expects each record to hold what the policies allow. */
async function expectObeyed(chosen: Policies): Promise<void> {
  const copy = createFairCopy({ policies: chosen })
  for (const source of sources) {
    const { data, messages } = await copy(source)
    expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([])
    const dialect = data.source?.dialect ?? 'plain'
    const applied = allRules.filter((rule) => policyOf(rule, dialect, chosen) === 'apply')
    const allowed = [...applied.map(({ name }) => name), 'extract-front-matter']
    // Blanks, too, are in the copy or in a recorded edit; between two items there may be a line end.
    if (dialect === 'plain') expect(lines(data.record?.text)).toEqual(lines(data.traced?.text))
    const rules = data.record?.edits.flatMap((edit) => edit.rules) ?? []
    expect(allowed).toEqual(expect.arrayContaining([...new Set(rules)]))
  }
}

function isFault({ ruleId }: { ruleId?: string | undefined }): boolean {
  return ['internal-error', 'nothing-lost', 'same-tree', 'fixed-point'].includes(ruleId ?? '')
}

describe('the policies', () => {
  it.each(policyNames.filter((name) => policyProblems({ edits: { [name]: 'off' } }).length === 0))(
    'of %s are obeyed in all sources, and no guarantee breaks',
    async (name) => {
      for (const policy of policies) await expectObeyed({ edits: { [name]: policy } })
    },
  )

  // The mark of a quote goes with the line end before it.
  it('of verbatim leave every letter', async () => {
    const copy = createFairCopy({ policies: { verbatim: true } })
    for (const source of sources) {
      const { data } = await copy(source)
      const edits = data.record?.edits.filter(({ to }) => to !== 'metadata') ?? []
      expect(edits.filter(({ before, after }) => /[\p{L}\p{N}]/u.test(before + after))).toEqual([])
    }
  })

  it('of report leave the text, and warn at its place', async () => {
    const copy = createFairCopy({ policies: { edits: { removal: 'report', moved: 'report' } } })
    const text = 'Alpha bravo zulu\n\nCharlie delta echo foxtrot golf.\n\nRelated posts\n'
    const { data, messages } = await copy({ path: 'a.txt', bytes: new TextEncoder().encode(text) })
    expect(data.record?.text).toBe(text.trim())
    expect(data.record?.metadata).not.toHaveProperty('title')
    expect(messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual(
      expect.arrayContaining([
        ['remove-page-furniture', 3, false],
        ['lift-title', 1, false],
      ]),
    )
  })

  it.each<Policies>([
    { verbatim: true },
    ...policyNames.flatMap(
      (name) => [{ edits: { [name]: 'report' } }, { edits: { [name]: 'off' } }] as const,
    ),
  ])('of %j break no guarantee in what rules are about', async (chosen) => {
    const copy = createFairCopy({ policies: chosen })
    for (const { text, dialect } of examples) {
      const path = dialect === 'plain' ? 'alpha.txt' : 'alpha.md'
      const { messages } = await copy({ path, bytes: new TextEncoder().encode(text) })
      expect(messages.filter(isFault).map(String), JSON.stringify(text)).toEqual([])
    }
  })

  it('break no guarantee, whatever they are and whatever the source holds', async () => {
    const chosen = fc.record({
      edits: fc.dictionary(fc.constantFrom(...policyNames), fc.constantFrom(...policies)),
      verbatim: fc.boolean(),
    })
    const anything = fc.asyncProperty(
      chosen,
      fc.oneof(...Object.values(kinds)),
      fc.constantFrom('alpha.txt', 'alpha.md'),
      async (policies, bytes, path) => {
        fc.pre(policyProblems(policies).length === 0)
        const { data, messages } = await createFairCopy({ policies })({ path, bytes })
        expect(messages.filter(isFault).map(String)).toEqual([])
        const hasError = messages.some(({ fatal }) => fatal === true)
        expect(hasError || data.record !== undefined).toBe(true)
      },
    )
    await fc.assert(anything, { numRuns: 2000, seed: 1 })
  })
})
