import type { Problem } from './problem.ts'
import { type Entry, maxDepth, type Reading, tooDeep, type ValueNode } from './value-node.ts'

/**
 * Reads JSON (RFC 8259) with the place and the spelling of each value, which `JSON.parse` does not
 * give; strings are decoded by it. The place of a fault is where the text stops being JSON.
 */
export function readJson(text: string): Reading {
  const blanks = /[ \t\n\r]*/y
  const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
  const bare = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
  let offset = 0
  let depth = 0

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = offset
    const found = pattern.exec(text)?.[0] ?? ''
    offset += found.length
    return found
  }
  const skip = (character: string): boolean => {
    match(blanks)
    if (text[offset] !== character) return false
    offset++
    return true
  }

  const readString = (): string => {
    match(blanks)
    const token = match(string)
    if (token === '') throw new Fault(unexpected(text, offset, ['a string in double quotes']))
    return JSON.parse(token)
  }

  const readEntry = (): Entry => {
    match(blanks)
    const start = offset
    const key = readString()
    const keyRange = { start, end: offset }
    if (!skip(':')) throw new Fault(unexpected(text, offset, ['`:`']))
    return { key, keyRange, value: readValue() }
  }

  /** What stands between brackets, with commas between; the first bracket is passed already. */
  const readAll = <Item>(close: string, read: () => Item): Item[] => {
    const items: Item[] = []
    if (++depth > maxDepth) throw new Fault(tooDeep(offset - 1))
    if (!skip(close)) {
      do items.push(read())
      while (skip(','))
      if (!skip(close)) throw new Fault(unexpected(text, offset, ['`,`', `\`${close}\``]))
    }
    depth--
    return items
  }

  const readValue = (): ValueNode => {
    match(blanks)
    const start = offset
    if (skip('{')) return { kind: 'map', entries: readAll('}', readEntry), start, end: offset }
    if (skip('[')) return { kind: 'list', items: readAll(']', readValue), start, end: offset }
    if (text[offset] === '"') return { kind: 'string', value: readString(), start, end: offset }
    const written = match(bare)
    if (written === '') throw new Fault(unexpected(text, offset, ['a JSON value']))
    return { kind: 'plain', written, start, end: offset }
  }

  try {
    const value = readValue()
    match(blanks)
    if (offset < text.length) throw new Fault(unexpected(text, offset, ['the closing fence']))
    return { value, problems: [] }
  } catch (error) {
    if (error instanceof Fault) return { problems: [error.problem] }
    throw error
  }
}

/** Leaves the recursion of the reader; it never leaves this file. */
class Fault extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.text)
    this.problem = problem
  }
}

function unexpected(text: string, offset: number, expected: readonly string[]): Problem {
  const code = text.codePointAt(offset)
  const actual = code === undefined ? 'end of the JSON' : JSON.stringify(String.fromCodePoint(code))
  return {
    ruleId: 'front-matter-syntax',
    severity: 'error',
    text: `Unexpected ${actual}, expected ${expected.join(' or ')}, correct the JSON`,
    start: offset,
    end: Math.min(text.length, offset + 1),
    actual,
    expected,
  }
}
