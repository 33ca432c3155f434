import type { Range } from '../text/range.ts'
import type { Problem } from './problem.ts'
import type { Entry } from './value-node.ts'

/** How many values aliases may add to those that are written out. */
export const maxAliasedValues = 10_000

/** `\p{Cs}` meets only a surrogate without its other half. */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text)
}

/** Why a key cannot be taken, if so. */
export function keyFault({ key, keyRange }: Entry, seen: ReadonlySet<string>): Problem | undefined {
  if (key === '') return keyProblem(keyRange, 'empty key', 'a name', 'name the key')
  if (key === '__proto__') {
    return keyProblem(keyRange, 'key `__proto__`', 'a harmless name', 'rename the key')
  }
  if (!isWellFormed(key)) return halfCharacter(keyRange)
  if (!seen.has(key)) return undefined
  return keyProblem(
    keyRange,
    `second \`${key}\``,
    'each key once',
    'remove one of them, or make their values a list',
  )
}

/** A key that cannot be taken: “Unexpected `actual`, expected `expected`, `advice`”. */
export function keyProblem(
  range: Range,
  actual: string,
  expected: string,
  advice: string,
): Problem {
  return {
    ruleId: 'front-matter-key',
    severity: 'error',
    text: `Unexpected ${actual}, expected ${expected}, ${advice}`,
    start: range.start,
    end: range.end,
    actual,
    expected: [expected],
  }
}

export function emptyValue(range: Range, what: string): Problem {
  return {
    ruleId: 'front-matter-empty-value',
    severity: 'note',
    text: `Unexpected empty value of ${what}, expected a value, it is left out`,
    start: range.start,
    end: range.end,
  }
}

export function halfCharacter(range: Range): Problem {
  return {
    ruleId: 'front-matter-value',
    severity: 'error',
    text: 'Unexpected half of a surrogate pair, expected a whole character, write the character itself',
    start: range.start,
    end: range.end,
  }
}

// An object of JavaScript puts keys such as `2024` first, whatever is done.
export function movedKeys(range: Range, key: string): Problem {
  return {
    ruleId: 'front-matter-key-order',
    severity: 'note',
    text: `Unexpected key \`${key}\` that looks like a number, expected a name, it will stand before the other keys`,
    start: range.start,
    end: range.end,
    actual: key,
  }
}

export function tooManyAliases(range: Range): Problem {
  return {
    ruleId: 'front-matter-limit',
    severity: 'error',
    text: `Unexpected aliases that stand for more than ${maxAliasedValues} values, expected fewer, write the values out`,
    start: range.start,
    end: range.end,
  }
}
