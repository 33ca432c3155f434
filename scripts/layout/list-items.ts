import type { Line } from './lines.ts'

// A bullet or a dash with a blank behind it.
const bullet = /^([-*+•‣⁃◦○●▪▫■□◆◇►▶∙·¢–—])\s/u
// What most lines start with, and no item does.
const word = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481]{2}/
// A number of at most three digits, or a letter, with its mark; in square brackets, that of a note.
const numbered = /^(?:\(?(?:(\d{1,3})(?:[.)]\s|、)|(\p{L})[.)]\s)|\[(\d{1,3})\]\s)/u

/** The bullets with which two lines of a text or more start, dashes apart: those stand in sentences, too. */
export function findBullets(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const bullets = new Set<string>()
  for (const line of lines) {
    const mark = readMark(line)
    if (typeof mark !== 'string' || isDash(line)) continue
    if (seen.has(mark)) bullets.add(mark)
    seen.add(mark)
  }
  return bullets
}

/**
 * Which of `lines`, which adjoin, start an item of a list: those with a bullet that the text has, or
 * that another one of them has, too, and those whose number or letter comes right before or behind
 * that of another one.
 */
export function findListItems(lines: readonly Line[], known: ReadonlySet<string>): boolean[] {
  const marks = lines.map(readMark)
  const bullets = new Map<string, number>()
  const numbers = new Set<number>()
  for (const mark of marks) {
    if (typeof mark === 'string') bullets.set(mark, (bullets.get(mark) ?? 0) + 1)
    if (typeof mark === 'number') numbers.add(mark)
  }
  return marks.map((mark) => {
    if (typeof mark === 'string') return known.has(mark) || (bullets.get(mark) ?? 0) > 1
    return mark !== undefined && (numbers.has(mark - 1) || numbers.has(mark + 1))
  })
}

/** Whether two letters of ASCII stand at the start of a line, as in most. */
export function startsWithWord(line: string): boolean {
  return isLetter(line.charCodeAt(0)) && isLetter(line.charCodeAt(1))
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
}

/** The bullet of a line, or its number; a letter counts as its code point. */
function readMark({ text, indent }: Line): string | number | undefined {
  if (startsWithWord(text) || word.test(text)) return undefined
  const [, mark] = bullet.exec(text) ?? []
  if (mark !== undefined) return mark
  // The bullet of typewriters is a word in some languages, but not at the start of an indented line.
  if (/^o\t/.test(text) || (indent > 0 && /^o\s/.test(text))) return 'o'
  const [, item, letter, note] = numbered.exec(text) ?? []
  // Above the numbers, so that “9.” does not come before a letter.
  if (letter !== undefined) return 1000 + (letter.codePointAt(0) ?? 0)
  const number = item ?? note
  return number === undefined ? undefined : Number(number)
}

/** Whether a line looks like an item of a list, if there were others. */
export function hasItemMark(line: Line): boolean {
  return readMark(line) !== undefined
}

/** Whether a line starts with a bullet that cannot be a dash before speech. */
export function hasBullet(line: Line): boolean {
  return typeof readMark(line) === 'string' && !isDash(line)
}

function isDash({ text }: Line): boolean {
  return /^[-–—]/.test(text)
}

/** Whether a dash at the start of a line may be one within a sentence: other lines have such dashes. */
export function hasDashWithin(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => /\s[-–—](?:\s|$)/.test(text))
}

/** Whether a line starts with a dash and a small letter behind it. */
export function startsWithDash({ text }: Line): boolean {
  return /^[-–—]\s\p{Ll}/u.test(text)
}
