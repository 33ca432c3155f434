import { isUnspaced } from '../text/scripts.ts'

/**
 * What stands between two lines of `text` by the way that it is written within its lines: whether a
 * dash has blanks beside it, and, in a script without spaces, what is in another one or a mark.
 */
export function readSpacing(text: string): (before: string, after: string) => '' | ' ' {
  const tightDashes = text.match(/[\p{L}\p{N}](?:—|--)[\p{L}\p{N}]/gu)?.length ?? 0
  const spacedDashes = text.match(/(?:—|--)[^\S\n]/g)?.length ?? 0
  const neighbours = countNeighbours(text)
  return (before, after) => {
    if (/[\p{L}\p{N}](?:—|--)$/u.test(before) || /^(?:—|--)[\p{L}\p{N}]/u.test(after)) {
      return tightDashes > spacedDashes ? '' : ' '
    }
    if (!isMostlyUnspaced(before + after)) return ' '
    const last = kindOf([...before.slice(-2)].at(-1) ?? '')
    const first = kindOf([...after.slice(0, 2)].at(0) ?? '')
    // Two words of another script have a space between them wherever they stand.
    if (last === 'letter' && first === 'letter') return ' '
    return neighbours(last + first) < neighbours(`${last} ${first}`) ? ' ' : ''
  }
}

type Kind = 'unspaced' | 'letter' | 'digit' | 'opening' | 'mark'

function kindOf(character: string): Kind {
  if (isUnspaced(character)) return 'unspaced'
  if (/\p{N}/u.test(character)) return 'digit'
  if (/[\p{L}\p{M}]/u.test(character)) return 'letter'
  return /[\p{Ps}\p{Pi}]/u.test(character) ? 'opening' : 'mark'
}

/** How often two kinds of character are neighbours within the lines of `text`, with a space or without. */
function countNeighbours(text: string): (kinds: string) => number {
  const counts = new Map<string, number>()
  let last = ''
  let space = ''
  for (const character of text) {
    if (character === '\n') last = ''
    if (/\s/.test(character)) {
      space = ' '
      continue
    }
    const kind = kindOf(character)
    if (last !== '') counts.set(last + space + kind, (counts.get(last + space + kind) ?? 0) + 1)
    last = kind
    space = ''
  }
  return (kinds) => counts.get(kinds) ?? 0
}

function isMostlyUnspaced(text: string): boolean {
  const letters = [...text].filter((character) => /\p{L}/u.test(character))
  return letters.filter(isUnspaced).length > letters.length / 2
}
