import { blockQuote, list } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/**
 * A container that ends the paragraph above it for what starts in its own line. CommonMark holds a list to 1,
 * and to have text, where it interrupts a paragraph; micromark 4 does so in the first line of a quote or an
 * item, too, behind which the paragraph goes on no more: `alpha` and `> 2. bravo`.
 */
function endsParagraph(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const leave: State = (code: Code) => {
        this.interrupt = undefined
        return ok(code)
      }
      return construct.tokenize.call(this, effects, leave, nok)
    },
  }
}

const constructs: Readonly<Record<string, Construct>> = {
  '>': blockQuote,
  ...Object.fromEntries(Array.from('*+-0123456789', (mark) => [mark, list])),
}

/** What may hold other blocks, by the codes of the characters that it starts with. */
export const listInContainer: Extension = {
  document: Object.fromEntries(
    Object.entries(constructs).map(([mark, one]) => [mark.charCodeAt(0), endsParagraph(one)]),
  ),
}
