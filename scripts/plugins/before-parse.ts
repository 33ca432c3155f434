import type { Root } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { VFile } from 'vfile'
import { parseTraced } from '../markdown/parse-traced.ts'

/**
 * Runs `steps` on a file before it is parsed, in their order; parsed is the text that they left in
 * `data.traced`, and not at all where they left its tree.
 */
export function beforeParse(this: Processor, steps: readonly ((file: VFile) => void)[]): void {
  const parse = this.parser as Parser<Root>
  this.parser = (document, file) => {
    for (const step of steps) step(file)
    const { traced, tree } = file.data
    if (traced === undefined) return parse(document, file)
    return tree ?? parseTraced(traced, (text) => parse(text, file))
  }
}
