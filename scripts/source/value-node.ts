import type { Range } from '../text/range.ts'
import type { Problem } from './problem.ts'

/** A value of front matter as it was written, in whichever language. Offsets are those of the block. */
export type ValueNode = MapNode | ListNode | StringNode | PlainNode

export interface MapNode extends Range {
  readonly kind: 'map'
  /** In the order of the source; a key may stand there twice. */
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly keyRange: Range
  readonly value: ValueNode
}

export interface ListNode extends Range {
  readonly kind: 'list'
  readonly items: readonly ValueNode[]
}

/** What the author marked as a string, with quotes or as a block. */
export interface StringNode extends Range {
  readonly kind: 'string'
  readonly value: string
}

/** What stands there without quotes: a number, a date, a word, nothing. */
export interface PlainNode extends Range {
  readonly kind: 'plain'
  readonly written: string
}

/** What a reader made of a block; without `value` when it could not be read. */
export interface Reading {
  readonly value?: ValueNode
  readonly problems: readonly Problem[]
}

/** How many maps and lists may stand inside of each other, the outermost counted. */
export const maxDepth = 64

/** The answer to a block that nests deeper than `maxDepth` at `start`. */
export function tooDeep(start: number): Problem {
  return {
    ruleId: 'front-matter-limit',
    severity: 'error',
    text: `Unexpected value ${maxDepth + 1} levels deep, expected at most ${maxDepth} levels, make the front matter flatter`,
    start,
    end: start + 1,
  }
}
