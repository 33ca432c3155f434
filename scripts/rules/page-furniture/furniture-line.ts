import { once } from '../../text/once.ts'
import { bare, fold, withoutAccents } from './fold-line.ts'
import type { Standing } from './furniture-group.ts'
import { furniturePatterns } from './furniture-patterns.ts'
import phraseTable from './phrase-table.ts'

/** The standings, the surest first. */
export const surest: readonly Standing[] = [
  'anywhere',
  'edges',
  'tail',
  'after-prose',
  'in-company',
]

export interface FurnitureLine {
  readonly kind: string
  readonly standing: Standing
}

// The longest phrase of the table has 98 characters; a copyright line may have some more.
export const longestFurniture = 160
const mostWords = 16

const quoted = /^[«‹<].*[»›>]$/u

const count = String.raw`\(?\d{1,3}(?:[., ]?\d{1,3})?[km]?\)?`
const countBefore = new RegExp(`^${count} `)
const countBehind = new RegExp(` ${count}$`)

type Phrase = FurnitureLine & { readonly counted: boolean }

const phrases = once(() => {
  const read = new Map<string, Phrase>()
  for (const line of phraseTable.split('\n')) {
    const [kind = '', standing, counted, ...group] = line.split('\t')
    const meaning = { kind, standing: standing as Standing, counted: counted !== '' }
    for (const text of group) read.set(text, meaning)
  }
  return read
})

const patterns = once(() =>
  furniturePatterns.map(({ kind, standing, sign, sources }) => ({
    ...{ kind, standing },
    sign: new RegExp(withoutAccents(sign), 'u'),
    // Few lines have the sign of one.
    regex: once(() => new RegExp(withoutAccents(sources.join('|')), 'u')),
  })),
)

// As programs that make text of HTML write where a link leads.
const addresses =
  /\s?(?:\((?:https?:\/\/|mailto:)[^\s()]*\)|\[ ?(?:https?:\/\/|mailto:)[^\s[\]]* ?\]|<(?:https?:\/\/|mailto:)[^\s<>]*>)|\s(?:https?:\/\/)\S+$/g

// Mailchimp marks what was a link so.
const linkMark = / \*\* /g

/** What `line` is when the whole of it is page furniture, case, ornament and the addresses of links apart. */
export function furnitureLine(line: string): FurnitureLine | undefined {
  const words = /:\/\/|mailto:/.test(line)
    ? line.replace(addresses, '').replace(linkMark, ' ')
    : line
  if (words.length > longestFurniture) return undefined
  const folded = fold(words)
  if (quoted.test(folded)) return undefined
  const stripped = bare(folded)
  if (stripped === '') return undefined
  return phrase(stripped) ?? pattern(folded, stripped) ?? row(stripped)
}

function pattern(folded: string, stripped: string): FurnitureLine | undefined {
  return patterns().find(
    ({ sign, regex }) =>
      sign.test(folded) &&
      (regex().test(stripped) || (folded !== stripped && regex().test(folded))),
  )
}

function phrase(text: string): Phrase | undefined {
  const found = phrases().get(text)
  if (found !== undefined) return found
  const hasCount = /\d/.test(text)
  const uncounted = bare(hasCount ? text.replace(countBefore, '').replace(countBehind, '') : text)
  const counted = uncounted === text ? undefined : phrases().get(uncounted)
  return counted?.counted ? counted : undefined
}

const edgeWords = once(() => {
  const words = new Set<string>()
  for (const text of phrases().keys()) {
    const first = text.indexOf(' ')
    words.add(first < 0 ? text : text.slice(0, first))
    words.add(text.slice(text.lastIndexOf(' ') + 1))
  }
  return words
})

/** Whether a phrase may start or end with `word`; beside a number or an ornament, any may. */
function mayBeEdge(word = ''): boolean {
  return edgeWords().has(word) || !/^\p{L}\D*$/u.test(word) || edgeWords().has(bare(word))
}

/** A row of buttons, "Facebook | Twitter | Share this", as sure as the surest of them. */
function row(text: string): FurnitureLine | undefined {
  const words = text.split(/[ |/·•]+/)
  if (words.length < 2 || words.length > mostWords) return undefined
  if (!mayBeEdge(words[0]) || !mayBeEdge(words.at(-1))) return undefined
  // For each word, the phrases that fill the row up to it.
  const rows: (readonly Phrase[] | undefined)[] = [[]]
  for (let end = 1; end <= words.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = rows[start]
      const found = before && phrase(words.slice(start, end).join(' '))
      if (found) rows[end] ??= [...before, found]
    }
  }
  const buttons = rows[words.length]
  if (buttons === undefined) return undefined
  const standing = surest.find((name) => buttons.some((button) => button.standing === name))
  if (standing === undefined) return undefined
  const kind = buttons.find((button) => button.standing === standing)?.kind ?? 'row'
  if (standing === 'in-company' && buttons.length >= 3) return { kind, standing: 'tail' }
  return { kind, standing: standing === 'anywhere' ? 'edges' : standing }
}
