import type { Root } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { definitionsIn, referencesIn } from './definitions.ts'
import { endsByItself } from './ends-by-itself.ts'
import { holdLimits } from './hold-limits.ts'
import { shiftPositions } from './shift-positions.ts'
import { beyond, heavyBlocks, limits, TooComplex } from './too-complex.ts'

/** Shorter groups cost more to set up than to parse. UTF-16 code units. */
const smallestGroup = 4096

/** Blocks of a text that no other block continues, and their tree. */
interface Group {
  readonly text: string
  /** UTF-16 offset in the whole text. */
  readonly start: number
  /** How many line ends stand before it. */
  readonly lines: number
  readonly tree: Root
}

/**
 * Makes a unified parser of Markdown take time that is linear in the number of blocks, by giving it
 * a few at a time: it looks back at all blocks before. A text is cut at a blank line where every
 * block before has ended and the next line starts a new one; definitions are all that a block
 * knows of the others. The tree is the same. The parser throws a `TooComplex` for a text beyond the
 * limits.
 */
export function parseInGroups(this: Processor): void {
  const parse = this.parser as Parser<Root>
  // A byte-order mark at the start is no part of the text, as to `remark-parse`.
  this.parser = (text, file) =>
    joinGroups(groupsOf(text.replace(/^\ufeff/, ''), file, parse), file, parse)
}

function groupsOf(text: string, file: VFile, parse: Parser<Root>): Group[] {
  const groups: Group[] = []
  let start = 0
  let lines = 0
  let heavy = 0
  while (start < text.length || groups.length === 0) {
    const group = takeGroup(text, start, file, parse)
    heavy += group.heavy
    if (heavy > limits.heavy) {
      const range = { start, end: start + group.text.length }
      throw new TooComplex(beyond(heavy, limits.heavy, heavyBlocks), range)
    }
    groups.push({ ...group, start, lines })
    start += group.text.length
    lines += countLineEnds(group.text)
  }
  return groups
}

/** The shortest group from `start` on that ends by itself. Each try is twice as long as the last. */
function takeGroup(text: string, start: number, file: VFile, parse: Parser<Root>) {
  for (let length = smallestGroup; ; length *= 2) {
    const end = nextCut(text, start + length)
    const piece = text.slice(start, end)
    const heavy = holdLimits(piece, start)
    const tree = parse(piece, file)
    if (end === text.length || endsByItself(tree, piece)) return { text: piece, tree, heavy }
    length = Math.max(length, piece.length)
  }
}

/** Behind a blank line, before a line that continues neither a list nor anything indented. */
function nextCut(text: string, from: number): number {
  // A byte-order mark is taken off the start of whatever is parsed.
  const cut = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)(?=[^\s\ufeff\-+*\d])/g
  cut.lastIndex = from
  const found = cut.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

function joinGroups(groups: readonly Group[], file: VFile, parse: Parser<Root>): Root {
  const [first, ...others] = groups
  if (first !== undefined && others.length === 0) return first.tree
  const definitions = new Map(groups.flatMap(({ tree }) => [...definitionsIn(tree)]))
  const children: Root['children'] = []
  let end: Point = { line: 1, column: 1, offset: 0 }
  for (const { start, lines, ...group } of groups) {
    const prelude = preludeOf(group, definitions)
    const tree = prelude === '' ? group.tree : parse(prelude + group.text, file)
    shiftPositions(tree, { lines: lines - countLineEnds(prelude), offset: start - prelude.length })
    const own = tree.children.findIndex(({ position }) => (position?.start.offset ?? 0) >= start)
    for (const node of own < 0 ? [] : tree.children.slice(own)) children.push(node)
    end = tree.position?.end ?? end
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

/** Definitions in other groups that `group` may refer to. */
function preludeOf({ text, tree }: Pick<Group, 'text' | 'tree'>, definitions: Map<string, string>) {
  if (definitions.size === 0) return ''
  const own = definitionsIn(tree)
  const wanted = [...referencesIn(text)].filter((id) => definitions.has(id) && !own.has(id))
  // A rule at its end: an indented line would go on with a footnote.
  return wanted.length === 0 ? '' : `${wanted.map((id) => definitions.get(id)).join('')}***\n\n`
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
