import { once } from '../text/once.ts'
import { isUnspaced, lastCharacter, mayHaveUnspaced } from '../text/scripts.ts'

/**
 * What stands between two lines of `text` by the way that it is written within its lines: whether a
 * dash has blanks beside it, and, in a script without spaces, what is in another one or a mark.
 */
export function readSpacing(text: string): (before: string, after: string) => '' | ' ' {
  // Few texts need either, and both look at all of it.
  const hasTightDashes = once(() => writesTightDashes(text))
  const neighbours = once(() => countNeighbours(text))
  return (before, after) => {
    if (endsWithDash.test(before.slice(-4)) || startsWithDash.test(after)) {
      return hasTightDashes() ? '' : ' '
    }
    if (!isMostlyUnspaced(before + after)) return ' '
    const last = kindOf(lastCharacter(before))
    const first = kindOf([...after.slice(0, 2)].at(0) ?? '')
    // Two words of another script have a space between them wherever they stand.
    if (last === 'letter' && first === 'letter') return ' '
    const count = neighbours()
    return count(last + first) < count(`${last} ${first}`) ? ' ' : ''
  }
}

const endsWithDash = /[\p{L}\p{N}](?:—|--)$/u
const startsWithDash = /^(?:—|--)[\p{L}\p{N}]/u

function writesTightDashes(text: string): boolean {
  const tight = text.match(/[\p{L}\p{N}](?:—|--)[\p{L}\p{N}]/gu)?.length ?? 0
  const spaced = text.match(/(?:—|--)[^\S\n]/g)?.length ?? 0
  return tight > spaced
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
  if (!mayHaveUnspaced(text)) return false
  const letters = [...text].filter((character) => /\p{L}/u.test(character))
  return letters.filter(isUnspaced).length > letters.length / 2
}
