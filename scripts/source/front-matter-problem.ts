import type { Fence } from './front-matter-fence.ts'
import type { Problem } from './problem.ts'

/**
 * How long a block may be, in UTF-16 code units: more than any author writes, and little enough for
 * hostile YAML of that length to be read within a second.
 */
export const maxFrontMatter = 1 << 16

/**
 * How many white space characters may follow each other where they hold line ends. `gray-matter` takes
 * the square of a run's length to pass it.
 */
const maxBlankLines = 100

/** Why a block is not even tried, if so. */
export function limitProblem({ blockStart }: Fence, block: string): Problem | undefined {
  const limit = (actual: string, expected: string, start: number, end: number): Problem => ({
    ruleId: 'front-matter-limit',
    severity: 'error',
    text: `Unexpected ${actual} of front matter, expected at most ${expected}, move what is not metadata below the closing fence`,
    start: blockStart + start,
    end: blockStart + end,
    actual,
    expected: [expected],
  })
  if (block.length > maxFrontMatter) {
    return limit(`${block.length} characters`, String(maxFrontMatter), maxFrontMatter, block.length)
  }
  for (const { 0: run, index } of block.matchAll(/\s{100,}/g)) {
    const lines = run.split(/\r\n?|[\n\u2028\u2029]/).length - 1
    if (lines > maxBlankLines) {
      return limit(`${lines} blank lines`, String(maxBlankLines), index, index + run.length)
    }
  }
  return undefined
}

/** An engine that is named in the fence and never run. */
export function engineProblem({ name, nameStart }: Fence): Problem {
  return {
    ruleId: 'front-matter-engine',
    severity: 'error',
    text: `Unexpected front matter engine \`${name}\`, expected yaml, toml or json, write the metadata as YAML; code in a source is never run`,
    start: nameStart,
    end: nameStart + name.length,
    actual: name,
    expected: ['yaml', 'toml', 'json'],
  }
}

/** Why what looks like front matter stays in the text. */
export function textNote({ mark, blockStart }: Fence, reason: string, advice: string): Problem {
  return {
    ruleId: 'front-matter-as-text',
    severity: 'note',
    text: `Unexpected \`${mark}\` at the start, taken as text because ${reason}, expected front matter or a blank line, ${advice}`,
    start: 0,
    end: Math.min(3, blockStart),
    actual: mark,
  }
}

/** What was found wrong with a block that need not be front matter, and so stays in the text. */
export function asWarning(problem: Problem): Problem {
  return {
    ...problem,
    ruleId: 'front-matter-as-text',
    severity: 'warning',
    text: `${problem.text}; until then the block is taken as text`,
  }
}
