import { codeIndented } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'

/**
 * Indented code as CommonMark reads it, where micromark 4 does not:
 * - It ends before a list, whatever number that starts with. Only where it interrupts a paragraph is a list
 *   held to 1; micromark does so behind indented code, too, which has no end of its own: see its pull request 228.
 * - It goes on behind its first line where that ends a list or a quote: `1.   alpha`, a blank line, and two
 *   lines that stand four in. micromark asks of the line before whether it goes on with a paragraph.
 */
const construct: Construct = {
  ...codeIndented,
  tokenize(effects, ok, nok) {
    // What micromark looks at when a line may start a list, and was made for tables that are read otherwise now.
    this._gfmTableDynamicInterruptHack = true
    const leave = (next: State) => (code: Code) => {
      this._gfmTableDynamicInterruptHack = false
      return next(code)
    }
    const attempt: Effects['attempt'] = (further, then, otherwise) =>
      effects.attempt(behindLineEnd(further as Construct), then, otherwise)
    return codeIndented.tokenize.call(this, { ...effects, attempt }, leave(ok), leave(nok))
  },
}

/** Another line of code, asked for behind the end of the one before. */
function behindLineEnd(further: Construct): Construct {
  return {
    ...further,
    tokenize(effects, ok, nok) {
      const start: State = (code) => {
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return further.tokenize.call(this, effects, ok, nok)
      }
      return start
    },
  }
}

/** By the characters that indent: the codes of micromark for a tab and what is left of one, and a space. */
export const indentedCode: Extension = {
  flowInitial: { [-2]: construct, [-1]: construct, 32: construct },
}
