import { dateForms } from '../../document/print-front-matter.ts'
import type { Site } from '../../document/site.ts'
import { portabilities } from '../../markdown/spelling/portability.ts'
import { severityProblems } from '../../messages/severity.ts'
import { unknownName } from '../../messages/suggest.ts'
import { policies, policyNames, policyProblems } from '../../rules/policy.ts'
import type { Config, Override } from './config.ts'

/** What is wrong with a value, in words behind “expected”; nothing when it is right. */
type Check = (value: unknown) => string | undefined

const text: Check = (value) =>
  typeof value === 'string' && value !== '' ? undefined : 'a text that is not empty'
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'true or false')
const size: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : 'a whole number above 0'

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.some((known) => known === value)
      ? undefined
      : `one of ${values.map((known) => `“${known}”`).join(', ')}`
const map: Check = (value) => (isMap(value) ? undefined : 'an object with settings')

const checks: Readonly<Record<keyof Config, Check>> = {
  sources: text,
  dist: text,
  charset: text,
  strict: flag,
  maxWarnings: (value) =>
    Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'a whole number',
  passWithNoFiles: flag,
  maxWorkers: size,
  maxBytes: size,
  verbatim: flag,
  removeRepeated: flag,
  words: (value) => {
    const areWords = Array.isArray(value) && value.every((word) => text(word) === undefined)
    return areWords || text(value) === undefined
      ? undefined
      : 'the path of a list, or a list of words'
  },
  portability: oneOf(portabilities),
  dates: oneOf(dateForms),
  site: map,
  severities: map,
  schema: (value) =>
    isStandardSchema(value) ? undefined : 'a schema of a library with Standard Schema, such as zod',
  edits: (value) => (isMap(value) ? undefined : 'a map from classes and rules to policies'),
  overrides: (value) => (Array.isArray(value) ? undefined : 'a list of settings with “files”'),
}

const files: Check = (value) => {
  const globs = Array.isArray(value) ? value : [value]
  const areTexts = globs.length > 0 && globs.every((glob) => text(glob) === undefined)
  return areTexts ? undefined : 'a path or glob, or a list of them'
}

const overrideChecks: Readonly<Record<keyof Override, Check>> = {
  files,
  charset: checks.charset,
  verbatim: checks.verbatim,
  removeRepeated: checks.removeRepeated,
  words: checks.words,
  portability: checks.portability,
  dates: checks.dates,
  severities: checks.severities,
  schema: checks.schema,
  edits: checks.edits,
}

const siteChecks: Readonly<Record<keyof Site, Check>> = {
  url: (value) => (isAddress(value) ? undefined : 'an address such as “https://example.com/”'),
  title: text,
  description: text,
  lang: text,
  page: (value) =>
    typeof value === 'string' && value.includes('{slug}')
      ? undefined
      : 'a path with “{slug}” in it',
  items: size,
}

/** All that is wrong with what a config file holds, a sentence each; nothing when it is a `Config`. */
export function configProblems(config: unknown): string[] {
  if (!isMap(config)) return [`Unexpected ${kindOf(config)}, expected an object with settings`]
  const { overrides, site, ...others } = config
  const problems = [...problemsOf(config, checks), ...(isMap(site) ? siteProblems(site) : [])]
  if (!Array.isArray(overrides)) return problems
  return [
    ...problems,
    ...overrides.flatMap((override, index) => overrideProblems(override, index, others)),
  ]
}

function siteProblems(site: Readonly<Record<string, unknown>>): string[] {
  const missing = ['url', 'title']
    .filter((key) => site[key] === undefined)
    .map((key) => `Unexpected site without “${key}”, expected both an address and a title`)
  return [...missing, ...problemsOf(site, siteChecks)].map((problem) => `site: ${problem}`)
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/[^?#]+$/.test(value) && URL.canParse(value)
}

function overrideProblems(
  override: unknown,
  index: number,
  others: Readonly<Record<string, unknown>>,
): string[] {
  const place = `overrides[${index}]: `
  if (!isMap(override))
    return [`${place}Unexpected ${kindOf(override)}, expected an object with settings`]
  const missing =
    override['files'] === undefined
      ? ['Unexpected settings without “files”, expected which sources they are for']
      : []
  const problems = [...missing, ...problemsOf(override, overrideChecks)]
  // What is set for all is set for these, too.
  const both = policyProblems({ ...others, ...override })
  return (problems.length > 0 ? problems : both).map((problem) => place + problem)
}

function problemsOf(
  settings: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Check>>,
): string[] {
  const problems: string[] = []
  for (const [key, value] of Object.entries(settings)) {
    const check = Object.hasOwn(known, key) ? known[key] : undefined
    if (check === undefined) problems.push(unknownName('setting', key, Object.keys(known)))
    const expected = value === undefined ? undefined : check?.(value)
    if (expected !== undefined) {
      problems.push(`Unexpected ${kindOf(value)} for “${key}”, expected ${expected}`)
    }
  }
  const { edits = {}, verbatim, severities = {} } = settings
  if (isMap(edits)) problems.push(...policiesProblems(edits))
  if (isMap(severities)) {
    problems.push(...severityProblems(severities, unknownName).map(({ text }) => text))
  }
  const isSound = problems.length === 0 && (verbatim === undefined || flag(verbatim) === undefined)
  return isSound ? policyProblems(settings) : problems
}

function policiesProblems(edits: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(edits).flatMap(([name, policy]) => {
    if (!policyNames.includes(name)) return [unknownName('class or rule', name, policyNames)]
    if (policies.some((known) => known === policy)) return []
    const expected = policies.map((known) => `“${known}”`).join(', ')
    return [`Unexpected ${kindOf(policy)} for “${name}” in edits, expected one of ${expected}`]
  })
}

/** https://standardschema.dev; some libraries have functions for schemas. */
function isStandardSchema(value: unknown): boolean {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isObject && '~standard' in value
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
