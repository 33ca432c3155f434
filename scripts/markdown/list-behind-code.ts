import { codeIndented } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/**
 * Indented code that ends before a list, whatever number that starts with. CommonMark holds a list to 1 where
 * it interrupts a paragraph; micromark 4 does so behind indented code, too, which has no end of its own:
 * see its pull request 228.
 */
const indentedCode: Construct = {
  ...codeIndented,
  tokenize(effects, ok, nok) {
    // What micromark looks at when a line may start a list, and was made for tables that are read otherwise now.
    this._gfmTableDynamicInterruptHack = true
    const leave = (next: State) => (code: Code) => {
      this._gfmTableDynamicInterruptHack = false
      return next(code)
    }
    return codeIndented.tokenize.call(this, effects, leave(ok), leave(nok))
  },
}

/** By the characters that indent: the codes of micromark for a tab and what is left of one, and a space. */
export const listBehindCode: Extension = {
  flowInitial: { [-2]: indentedCode, [-1]: indentedCode, 32: indentedCode },
}
