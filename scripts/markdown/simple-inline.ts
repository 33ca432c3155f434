import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'

// Words on one line that no mark stands beside: letters and figures at both ends.
const words = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ,;'’“”–—-]*[\\p{L}\\p{N}])?"

// An address without brackets, escapes, character references and what else means something there.
const target = '(?:[\\w./?=%#~+,:@-]|&(?![#\\w]*;))+'

// On one line, with no blank at its ends, which would be dropped.
const code = '[^`\\s\\0](?:[^`\\n\\r\\t\\0]*[^`\\s\\0])?'

/**
 * Code, which goes before all else; a link, and words in emphasis, with white space or a bracket
 * before them and white space or punctuation behind: such asterisks can only open and only close, so that each pair is one.
 */
const construct = new RegExp(
  `(?<!\`)\`(?<code>${code})\`(?!\`)|(?<!!)\\[(?<text>${words})\\]\\((?<url>${target})\\)|(?<![^ \\n(])(?<mark>\\*\\*?)(?<marked>${words})\\k<mark>(?![^ \\n.,;:?)])`,
  'gu',
)

/** What would make something else of a construct, anywhere in its block. */
const disturbing = /[*_~`[\]<>\\&]|:\/\/|www\./i

/**
 * Where `block` has code, links and emphasis beyond doubt, and no other marks: `block` with a letter
 * in the place of each, which means nothing, and what makes the nodes.
 */
export function findInline(block: string): { bare: string; found: RegExpExecArray[] } | undefined {
  if (!/[*[`]/.test(block)) return undefined
  const found = [...block.matchAll(construct)]
  const bare = block.replace(construct, 'x')
  return found.length === 0 || disturbing.test(bare) ? undefined : { bare, found }
}

/** The node of a construct that starts at `start`, on one line. */
export function inlineOf(
  { 0: written, groups = {} }: RegExpExecArray,
  start: Point,
): PhrasingContent {
  const { code: raw, text, url = '', mark = '', marked = '' } = groups
  if (raw !== undefined) {
    const position = { start, end: along(start, written.length) }
    return { type: 'inlineCode', value: raw, position }
  }
  const inner = text === undefined ? mark.length : 1
  const value = text ?? marked
  const position = { start, end: along(start, written.length) }
  const within = { start: along(start, inner), end: along(start, inner + value.length) }
  const children: PhrasingContent[] = [{ type: 'text', value, position: within }]
  if (text !== undefined) return { type: 'link', title: null, url, children, position }
  return { type: mark.length === 1 ? 'emphasis' : 'strong', children, position }
}

function along({ line, column, offset = 0 }: Point, length: number): Point {
  return { line, column: column + length, offset: offset + length }
}
