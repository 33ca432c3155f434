import type { CST, ErrorCode, YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

/** What was expected and what to do, for the slips that people make. */
const advice: Partial<Record<ErrorCode, readonly [expected: string, advice: string]>> = {
  BAD_DQ_ESCAPE: ['an escape of YAML', 'write `\\\\` for a backslash, or use single quotes'],
  BAD_INDENT: ['the indentation of the lines before', 'align the line with them'],
  BAD_SCALAR_START: ['a letter, a digit or a quote', 'put the value in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['one `key: value` a line', 'put a value that holds `: ` in quotes'],
  MISSING_CHAR: ['`key: value` with its brackets and quotes closed', 'close or complete it'],
  MULTILINE_IMPLICIT_KEY: ['`key: value` on one line', 'indent the lines that continue a value'],
  TAB_AS_INDENT: ['spaces', 'indent with spaces'],
}
const anyAdvice = ['YAML 1.2', 'correct the line, or put the value in quotes'] as const

/** The first fault of a YAML text as a message. */
export function yamlFault({ code, message, pos }: YAMLError, text: string): Problem {
  const bracket = / end with a ([\]}])/.exec(message)?.[1]
  const [expected, todo] =
    bracket === undefined
      ? (advice[code] ?? anyAdvice)
      : [`\`${bracket}\``, 'close the list or map, or put the value in quotes']
  const start = Math.min(pos[0], text.length)
  return {
    ruleId: 'front-matter-syntax',
    severity: 'error',
    text: `Unexpected YAML (${message}), expected ${expected}, ${todo}`,
    start,
    end: Math.min(text.length, Math.max(pos[1], start + 1)),
    actual: text.slice(start, Math.min(pos[1], start + 40)),
    expected: [expected],
  }
}

// YAML forbids them; the library uses some of them as marks of its own.
export function controlCharacter(character: string, start: number): Problem {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return {
    ruleId: 'front-matter-syntax',
    severity: 'error',
    text: `Unexpected control character U+${code}, expected printable characters, remove it`,
    start,
    end: start + 1,
    actual: `U+${code}`,
  }
}

export function secondDocument(tokens: readonly CST.Token[], offset: number): Problem {
  const start = tokens.find(({ type }) => type === 'doc-end')?.offset ?? offset
  return {
    ruleId: 'front-matter-syntax',
    severity: 'error',
    text: 'Unexpected `...` and a second YAML document, expected one, end the front matter with `---`',
    start,
    end: start + 3,
    actual: '...',
    expected: ['---'],
  }
}

export function tagProblem(text: string, start: number, end: number): Problem {
  const actual = text.slice(start, end)
  return {
    ruleId: 'front-matter-tag',
    severity: 'error',
    text: `Unexpected tag \`${actual}\`, expected a value without one, remove the tag`,
    start,
    end,
    actual,
  }
}

export function aliasProblem(name: string, start: number, end: number): Problem {
  return {
    ruleId: 'front-matter-alias',
    severity: 'error',
    text: `Unexpected alias \`*${name}\`, expected the name of an anchor before it, write the value out`,
    start,
    end,
    actual: `*${name}`,
  }
}
