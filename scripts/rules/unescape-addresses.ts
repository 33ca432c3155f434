import type { Link } from 'mdast'
import { eachNode } from '../markdown/each-node.ts'
import type { Edit } from '../text/edit.ts'
import { addressPair, at } from '../text/kinds.ts'
import type { Rule } from './rule.ts'

// What converters of HTML escape in text, an address or not.
const escaped = /\\(?=[_~#+.!=-])/g
// To a parser that knows no addresses without marks.
const opensEmphasis = /(?<![\p{L}\p{N}])_(?=\S).*(?<=\S)_(?![\p{L}\p{N}])/u

/**
 * Takes the backslashes out of addresses that stand in Markdown without marks: to GFM, all of such an address is
 * as it is written, and a link with a backslash leads nowhere. Converters of HTML put them before each `_`.
 *
 * Changes:
 * - .md `"See https://alpha.example/bravo\\_charlie\\_delta."` → `"See https://alpha.example/bravo_charlie_delta."`
 * - .md `"https://alpha.example/bravo\\_(charlie)\\_delta"` → `"https://alpha.example/bravo_(charlie)_delta"`
 * - .md `"www.alpha.example/\\~bravo"` → `"www.alpha.example/~bravo"`
 *
 * Leaves alone:
 * - .md `"[alpha](https://alpha.example/bravo\\_charlie)"`: here a backslash is none of the address.
 * - .md `"<https://alpha.example/bravo\\_charlie>"`: nobody would write one between these marks who does not mean it.
 * - .md `"https://alpha.example/\\_bravo\\_-charlie"`: without them, it would be emphasis to some.
 * - .md `"alpha\\_bravo"`: no address.
 * - .md `"\u0060https://alpha.example/bravo\\_charlie\u0060"`: code.
 */
export const unescapeAddresses: Rule = {
  name: 'unescape-addresses',
  class: 'repair',
  keeps: 'letters',
  dialects: ['markdown'],
  needs: addressPair | at,
  run: ({ text, tree }) => {
    const edits: Edit[] = []
    if (tree === undefined || !text.includes('\\')) return { edits }
    eachNode(tree, (node) => {
      if (node.type === 'link') edits.push(...findBackslashes(text, node))
    })
    return { edits }
  },
}

function findBackslashes(text: string, { position }: Link): Edit[] {
  const start = position?.start.offset ?? 0
  const written = text.slice(start, position?.end.offset ?? 0)
  if (/^[[<]/.test(written) || opensEmphasis.test(written.replace(escaped, ''))) return []
  return Array.from(written.matchAll(escaped), ({ index }) => {
    const offset = start + index
    return { start: offset, end: offset + 1, text: '' }
  })
}
