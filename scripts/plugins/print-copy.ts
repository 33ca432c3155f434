import type { Root } from 'mdast'
import type { Compiler, Processor } from 'unified'
import { type DateForm, printFrontMatter } from '../document/print-front-matter.ts'

/** Prints the front matter, with its days as `dates` says, above what the compiler prints. */
export function printCopy(this: Processor, dates?: DateForm): void {
  const print = this.compiler as Compiler<Root, string>
  this.compiler = (tree, file) => {
    const frontMatter = printFrontMatter(file.data.metadata ?? {}, dates)
    const body = print(tree as Root, file)
    return frontMatter === '' || body === '' ? frontMatter + body : `${frontMatter}\n${body}`
  }
}
