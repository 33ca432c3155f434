import { parse, TomlError } from 'smol-toml'
import type { Range } from '../text/range.ts'
import type { Problem } from './problem.ts'
import { type BareValue, scanToml } from './scan-toml.ts'
import { type TomlPlaces, tomlPlaces } from './toml-places.ts'
import { type Entry, maxDepth, type Reading, tooDeep, type ValueNode } from './value-node.ts'

/**
 * Reads TOML 1.0 with the spelling of each value and the place of each key that stands on a line of its
 * own. Keys inside of braces stand at the place of the pair that these belong to, for the parser tells no places.
 */
export function readToml(text: string): Reading {
  try {
    parse(text, { integersAsBigInt: 'asNeeded', maxDepth })
    return readValid(text)
  } catch (error) {
    if (error instanceof TomlError) return { problems: [syntaxProblem(error, text)] }
    throw error
  }
}

function readValid(text: string): Reading {
  const { bare, statements, pairs, indexed } = scanToml(text)
  const placeOf = tomlPlaces(pairs)
  const tree = parse(indexed, { maxDepth })
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  for (const { key: written, start, end } of statements) {
    const [key = ''] = Object.keys(parse(`${written} = 0`))
    if (entries.has(key)) continue
    const range = { start, end }
    const context = { bare, placeOf, problems }
    const value = toValueNode(tree[key], range, [key], context)
    entries.set(key, { key, keyRange: { start, end: start + written.length }, value })
  }
  return {
    value: { kind: 'map', entries: [...entries.values()], start: 0, end: text.length },
    problems,
  }
}

interface Context {
  readonly bare: readonly BareValue[]
  readonly placeOf: TomlPlaces
  readonly problems: Problem[]
}

function toValueNode(
  value: unknown,
  range: Range,
  path: readonly PropertyKey[],
  context: Context,
): ValueNode {
  const { start, end } = range
  if (typeof value === 'string') return { kind: 'string', value, start, end }
  if (typeof value === 'number')
    return { kind: 'plain', ...(context.bare[value] ?? { written: '', ...range }) }
  if (path.length >= maxDepth) {
    context.problems.push(tooDeep(start))
    return { kind: 'string', value: '', start, end }
  }
  const convert = (inner: unknown, key: PropertyKey) => {
    const innerPath = [...path, key]
    const place = context.placeOf(innerPath) ?? range
    return { place, value: toValueNode(inner, place, innerPath, context) }
  }
  if (Array.isArray(value)) {
    const items = value.map((inner, index) => convert(inner, index).value)
    return { kind: 'list', items, start, end }
  }
  const entries = Object.entries(value ?? {}).map(([key, inner]) => {
    const { place, value: node } = convert(inner, key)
    return { key, keyRange: place, value: node }
  })
  return { kind: 'map', entries, start, end }
}

function syntaxProblem({ message, line, column }: TomlError, text: string): Problem {
  const [summary = ''] = message.replace('Invalid TOML document: ', '').split('\n')
  const start = Math.min(text.length, offsetOf(text, line, column))
  if (summary.includes('excessively nested')) return tooDeep(start)
  return {
    ruleId: 'front-matter-syntax',
    severity: 'error',
    text: `Unexpected TOML (${summary}), expected \`key = value\` with strings in quotes, correct the line`,
    start,
    end: Math.min(text.length, start + 1),
    actual: text.slice(start, start + 1),
    expected: ['key = value'],
  }
}

/** The UTF-16 offset of a line and column, both from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
