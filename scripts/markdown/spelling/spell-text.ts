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

// Letters, digits, and what stands in no row of the table but at the start of a line.
const plain = /^(?![ \tie\u00a0])[\p{L}\p{M}\p{N} ,;?/'"“”‘’–—…]*(?<![ \t\u00a0])$/u

/** A `SpellText` for whom a copy is for. Linear in the length of the text. */
export function createSpellText(portability: Portability): SpellText {
  const wanted = spellings.filter((spelling) => isWanted(spelling.for, portability))
  return (value, { before, after }, block) => {
    if (plain.test(value)) return value
    const subject = before + value + after
    const marks = new Map<number, Spelling['as']>()
    for (const { at, as, when } of wanted) {
      if (when !== undefined && !when(block)) continue
      for (const { 0: found, index } of subject.matchAll(at)) {
        for (let offset = index; offset < index + found.length; offset++) {
          if (marks.get(offset) !== 'reference') marks.set(offset, as)
        }
      }
    }
    return marks.size === 0 ? value : spell(value, before.length, marks)
  }
}

function spell(value: string, from: number, marks: ReadonlyMap<number, Spelling['as']>): string {
  let spelled = ''
  for (let index = 0; index < value.length; index++) {
    const as = marks.get(from + index)
    if (as === 'reference') spelled += `&#${value.charCodeAt(index)};`
    else spelled += as === 'backslash' ? `\\${value[index]}` : value[index]
  }
  return spelled
}
