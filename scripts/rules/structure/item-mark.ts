import type { Line } from '../../layout/lines.ts'

/** What an item of a list starts with. */
export interface ItemMark {
  /** As it was written; none for a bullet. */
  readonly number?: number
  /** How much of a bullet it is; a number is none. */
  readonly bullet?: 'sure' | 'in-company' | 'or-speech'
  /** UTF-16 code units of the mark with the blanks behind it. */
  readonly length: number
}

/**
 * What stands at the start of items, by how sure it is. Not the dashes – and —: in most languages
 * they stand before speech, and what is said is a paragraph.
 */
const bullets: readonly (readonly [ItemMark['bullet'], string])[] = [
  // Nothing else is written so, whether there are others or not.
  ['sure', '•‣⁃◦▪▫∙'],
  // One alone may be a footnote, a heading in East Asia, a sum, an ornament.
  ['in-company', '*+○●■□◆◇►▶➢❖✓✔·¢'],
  // A typewriter has no other dash.
  ['or-speech', '-'],
]

// The letter with which w3m and typewriters write the bullet ○, where the line is indented; and Word, before a tab.
const typedBullet = /^o[^\S\n]+(?=\S)/
/** The bullets of Word’s first levels, with the tab behind them: its texts have no indents. */
const levels: readonly RegExp[] = [/^[•·]\t/, /^o\t/, /^[▪§]\t/]

// What programs read for the bullet • where they read pictures of pages, and nobody writes: not who has a right,
// nor who speaks.
const misreadBullet =
  /^(?:e(?=\s+["'“‘(]?[\p{Lu}\p{Lt}\p{N}])|[¢®]|©(?!\s*(?:\d|copyright))|«(?![^»]*»))[^\S\n]+(?=\S)/u
const misreadMarks = 'e¢®©«'
// Of lines above which a blank one stands, and more than half of all that start so: a word of Romance languages,
// or a quotation, mostly starts within a paragraph, or ends in it.
const fewestMisread = 3

const bulletMark = new RegExp(
  `^([${bullets.map(([, marks]) => marks.replace('-', '\\-')).join('')}])[^\\S\\n]+(?=\\S)`,
  'u',
)
// Nobody writes speech so far behind its dash; converters of documents write items so.
const wideGap = /\t| {3}/
// A number of more digits is a year or a page, one that starts with 0 a time, a date, a phone number.
const numberMark = /^(?:([1-9]\d{0,2})[.)]|\(([1-9]\d{0,2})\))[^\S\n]+(?=\S)/

/** The characters that were read for bullets in pictures of the pages of a text, if any were. */
export function findMisreadBullets(lines: readonly Line[]): ReadonlySet<string> | undefined {
  const counts = new Map<string, { alone: number; all: number }>()
  for (const { text, start, blanksBefore } of lines) {
    const mark = text.charAt(0)
    if (!misreadMarks.includes(mark) || !/\s/.test(text.charAt(1))) continue
    const count = counts.get(mark) ?? { alone: 0, all: 0 }
    count.all++
    if ((blanksBefore > 0 || start === 0) && misreadBullet.test(text)) count.alone++
    counts.set(mark, count)
  }
  const likely = Array.from(counts).filter(([, { alone, all }]) => alone > all / 2)
  const alone = likely.reduce((sum, [, count]) => sum + count.alone, 0)
  // A plus alone is a sign; next to so many, it is one of them.
  return alone < fewestMisread ? undefined : new Set(['+', ...likely.map(([mark]) => mark)])
}

/** The mark that `line` starts with, if words follow it: `* * *` is an ornament. */
export function readItemMark(
  { text, indent }: Line,
  misread?: ReadonlySet<string>,
): ItemMark | undefined {
  const mark = (misread && readMisread(text, misread)) ?? readMark(text, indent)
  return mark !== undefined && /[\p{L}\p{N}]/u.test(text.slice(mark.length)) ? mark : undefined
}

function readMisread(text: string, misread: ReadonlySet<string>): ItemMark | undefined {
  if (!misread.has(text.charAt(0))) return undefined
  const [written = ''] = (text.startsWith('+') ? /^\+\s+/ : misreadBullet).exec(text) ?? []
  return written === '' ? undefined : { bullet: 'sure', length: written.length }
}

function readMark(text: string, indent: number): ItemMark | undefined {
  const [numbered, digits, inBrackets] = numberMark.exec(text) ?? []
  if (numbered !== undefined) {
    return { number: Number(digits ?? inBrackets), length: numbered.length }
  }
  const [bulleted, character = ''] = bulletMark.exec(text) ?? []
  if (bulleted !== undefined) {
    const [named] = bullets.find(([, marks]) => marks.includes(character)) ?? []
    const bullet = named === 'or-speech' && wideGap.test(bulleted) ? 'in-company' : named
    return { ...(bullet !== undefined && { bullet }), length: bulleted.length }
  }
  if (levelOf(text) > 0) return { bullet: 'in-company', length: '•\t'.length }
  const [typed] = indent > 0 ? (typedBullet.exec(text) ?? []) : []
  return typed === undefined ? undefined : { bullet: 'in-company', length: typed.length }
}

/** How deep within others the bullet shows that a line without an indent is; 0 for most lines. */
export function levelOf(line: string): number {
  return line.charAt(1) === '\t'
    ? Math.max(
        0,
        levels.findIndex((level) => level.test(line)),
      )
    : 0
}
