import { policies, policyNames, policyProblems } from '../../rules/policy.ts'
import type { Config } from './config.ts'
import { suggest } from './suggest.ts'

/** What is wrong with a value, in words behind “expected”; nothing when it is right. */
type Check = (value: unknown) => string | undefined

const text: Check = (value) =>
  typeof value === 'string' && value !== '' ? undefined : 'a text that is not empty'
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'true or false')
const size: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : 'a whole number above 0'

const checks: Readonly<Record<keyof Config, Check>> = {
  sources: text,
  dist: text,
  charset: text,
  strict: flag,
  maxBytes: size,
  verbatim: flag,
  edits: (value) => (isMap(value) ? undefined : 'a map from classes and rules to policies'),
}

/** All that is wrong with what a config file holds, a sentence each; nothing when it is a `Config`. */
export function configProblems(config: unknown): string[] {
  if (!isMap(config)) return [`Unexpected ${kindOf(config)}, expected an object with settings`]
  const problems: string[] = []
  for (const [key, value] of Object.entries(config)) {
    const check = Object.hasOwn(checks, key) ? checks[key as keyof Config] : undefined
    if (check === undefined) problems.push(unknown('setting', key, Object.keys(checks)))
    const expected = value === undefined ? undefined : check?.(value)
    if (expected !== undefined) {
      problems.push(`Unexpected ${kindOf(value)} for “${key}”, expected ${expected}`)
    }
  }
  const { edits = {}, verbatim } = config
  const editProblems = isMap(edits) ? policiesProblems(edits) : []
  problems.push(...editProblems)
  const isSound = problems.length === 0 && (verbatim === undefined || flag(verbatim) === undefined)
  return isSound ? policyProblems(config) : problems
}

function policiesProblems(edits: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(edits).flatMap(([name, policy]) => {
    if (!policyNames.includes(name)) return [unknown('class or rule', name, policyNames)]
    if (policies.some((known) => known === policy)) return []
    const expected = policies.map((known) => `“${known}”`).join(', ')
    return [`Unexpected ${kindOf(policy)} for “${name}” in edits, expected one of ${expected}`]
  })
}

function unknown(kind: string, name: string, names: readonly string[]): string {
  const hint = suggest(name, names)
  const expected = hint === '' ? `, expected one of ${names.join(', ')}` : hint
  return `Unexpected ${kind} “${name}”${expected}`
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return `${value}`
  return Array.isArray(value) ? 'list' : typeof value
}
