import type { Root } from 'mdast'
import type { Compiler, Processor } from 'unified'
import { printFrontMatter } from '../document/print-front-matter.ts'

/** Prints the front matter above what the compiler prints. */
export function printCopy(this: Processor): void {
  const print = this.compiler as Compiler<Root, string>
  this.compiler = (tree, file) => {
    const frontMatter = printFrontMatter(file.data.metadata ?? {})
    const body = print(tree as Root, file)
    return frontMatter === '' || body === '' ? frontMatter + body : `${frontMatter}\n${body}`
  }
}
