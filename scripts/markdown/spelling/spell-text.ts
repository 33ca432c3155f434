import type { Block } from './block.ts'
import { isWanted, type Portability } from './portability.ts'
import { type Spelling, spellings } from './spellings.ts'

/** What stands before and behind a text where it is printed; a line end where a line starts or ends. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** Spells the text of a block. */
export type SpellText = (value: string, around: Surroundings, block: Block) => string

// All that a row of the table might match in a text with nothing but white space beside it: where
// there is none of it, no row needs to be tried.
const risky = new RegExp(
  [
    // Marks.
    '[*_`~$^|[\\]{}<\\\\&@]|#(?!\\w)|:[\\w+-]{1,50}:',
    // Starts of lines.
    '(?:^|[\\n\\u2028\\u2029])(?:[-#>+:=%(! \\t]|\\d+[.)]|[A-Za-z]{1,7}[.)]|(?:im|ex)port(?!\\S))',
    // White space.
    '[ \\t](?:$|[\\n\\u2028\\u2029])|\\r|(?:^|\\n)\\n|\\n$',
  ].join('|'),
)

function isRisky(value: string, { before, after }: Surroundings, { isHeading }: Block): boolean {
  if (/\S/.test(after) || /\S/.test(isHeading ? '' : before)) return true
  return risky.test(value) || (isHeading && value.includes('\n'))
}

/** A `SpellText` for whom a copy is for. Linear in the length of the text. */
export function createSpellText(portability: Portability): SpellText {
  const wanted = spellings.filter((spelling) => isWanted(spelling.for, portability))
  return (value, around, block) => {
    if (!isRisky(value, around, block)) return value
    const { before, after } = around
    const subject = before + value + after
    const marks = new Map<number, Spelling['as']>()
    for (const { at, of, as, when } of wanted) {
      if (!hasAny(subject, of) || when?.(block) === false) continue
      for (const { 0: found, index } of subject.matchAll(at)) {
        for (let offset = index; offset < index + found.length; offset++) {
          if (marks.get(offset) !== 'reference') marks.set(offset, as)
        }
      }
    }
    return marks.size === 0 ? value : spell(value, before.length, marks)
  }
}

function hasAny(text: string, characters: string): boolean {
  for (let index = 0; index < characters.length; index++) {
    if (text.includes(characters.charAt(index))) return true
  }
  return false
}

function spell(value: string, from: number, marks: ReadonlyMap<number, Spelling['as']>): string {
  let spelled = ''
  let end = 0
  for (const offset of [...marks.keys()].sort((one, other) => one - other)) {
    const index = offset - from
    if (index < 0 || index >= value.length) continue
    spelled += value.slice(end, index)
    if (marks.get(offset) === 'reference') spelled += `&#${value.charCodeAt(index)};`
    else spelled += `\\${value[index]}`
    end = index + 1
  }
  return spelled + value.slice(end)
}
