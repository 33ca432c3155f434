import type { Text } from 'mdast'
import { markupInAddress } from '../markup-in-address.ts'
import type { Block } from './block.ts'
import type { Portability } from './portability.ts'
import { createSpellText, type Surroundings } from './spell-text.ts'

/** How text is printed. */
export interface TextOptions {
  /** Whom it is spelled for; when left out, everybody. */
  readonly portability?: Portability
  /** Whether text that was parsed from Markdown is printed as it was written. */
  readonly asWritten?: boolean
}

/** Prints a text of a block between what stands beside it. */
export type PrintText = (node: Text, around: Surroundings, block: Block) => string

export function createPrintText({
  portability = 'everywhere',
  asWritten = false,
}: TextOptions): PrintText {
  const spellText = createSpellText(portability)
  const isForGitHub = portability !== 'commonmark'
  return (node, around, block) => {
    if (asWritten && node.data?.written !== undefined) return node.data.written
    const spelled = spellText(node.value, around, block)
    return isForGitHub ? endAddresses(spelled, around) : spelled
  }
}

/**
 * An address with what may be markup inside, or one that would run on into markup, is kept from
 * being read as an address at all: GitHub and others take every character of one as it stands.
 */
function endAddresses(spelled: string, { after }: Surroundings): string {
  if (spelled.search(addressStart) < 0) return spelled
  const runsOn = /[*_~`[!]/.test(after)
  return spelled.replace(/\S+/g, (word, offset: number) => {
    const start = word.search(addressStart)
    if (start < 0) return word
    const isLast = offset + word.length === spelled.length
    const isMarked = markupInAddress.test(word.slice(start)) || (runsOn && isLast)
    return isMarked ? word.replace(addressStart, endAddress) : word
  })
}

const addressStart = /https?:\/\/|www\./gi

function endAddress(start: string): string {
  return start.replace(':', '&#58;').replace('.', '\\.')
}
