import type { Edit } from '../../text/edit.ts'

/** A line at the start of a text, of which heads may repeat the title. */
export interface StartLine {
  readonly text: string
  /** Whether a blank line stands above it. */
  readonly isApart: boolean
  readonly isHead: boolean
}

/** On so many lines at the start of a text, heads may stand, and the title that they repeat. */
export const mostAtStart = 4

/** What makes a block of one line of a title that stands on `lines`, of which another may stand right below. */
export function setTitleApart(
  lines: readonly { readonly start: number; readonly end: number }[],
  isApart: boolean,
): Edit[] {
  const joined = lines.slice(1).map(({ start }, index) => ({
    ...{ start: lines[index]?.end ?? start, end: start, text: ' ' },
  }))
  const end = lines.at(-1)?.end
  return end === undefined || isApart ? joined : [...joined, { start: end, end, text: '\n' }]
}

/**
 * The first and the last of `lines` that say together what one of `heads` does. Of several the first that are no
 * heads themselves, or else the lowest, for a head may stand above the title and say it in the same letters.
 */
export function findRepeatedTitle(
  lines: readonly StartLine[],
  heads: Iterable<string>,
): { readonly first: number; readonly last: number } | undefined {
  const titles = new Set(Array.from(heads, titlesOf).flat())
  let title: ReturnType<typeof findRepeatedTitle>
  for (let first = 0; first < mostAtStart; first++) {
    let said = ''
    for (let last = first; last < first + mostAtStart; last++) {
      const line = lines[last]
      if (line === undefined || (last > first && line.isApart)) break
      // Beside the number of a page, no title stands.
      if (line.isHead && /^\d|\d$/.test(line.text)) break
      said += line.text
      if (!titles.has(lettersOf(said))) continue
      title = { first, last }
      if (!line.isHead) return title
    }
  }
  return title
}

// What a browser prints may end with the name of the site: “Alpha bravo | Charlie”.
const siteBehind = /\s[|–—·-]\s.*$/u

function titlesOf(head: string): string[] {
  // Far from it may stand the day or the address.
  return head.split(/\s{3,}/).flatMap((said) => {
    const title = said.replace(siteBehind, '')
    return title.includes(' ') ? [lettersOf(said), lettersOf(title)] : [lettersOf(said)]
  })
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/\P{L}+/gu, '')
}
