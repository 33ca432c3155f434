import type { Root } from 'mdast'
import type { Parser, Processor } from 'unified'
import type { VFile } from 'vfile'

/**
 * Runs `steps` on a file before it is parsed, in their order; parsed is the text that they left in
 * `data.traced`.
 */
export function beforeParse(this: Processor, steps: readonly ((file: VFile) => void)[]): void {
  const parse = this.parser as Parser<Root>
  this.parser = (document, file) => {
    for (const step of steps) step(file)
    return parse(file.data.traced?.text ?? document, file)
  }
}
