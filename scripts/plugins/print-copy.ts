import type { Root } from 'mdast'
import type { Compiler, Plugin } from 'unified'
import { type DateForm, printFrontMatter } from '../document/print-front-matter.ts'

/** Prints the front matter, with its days as `dates` says, above what the compiler prints in pieces. */
export const printCopy: Plugin<[DateForm | undefined], Root, string[]> = function (dates) {
  const print = this.compiler as Compiler<Root, string[]>
  const printAll: Compiler<Root, string[]> = (tree, file) => {
    const frontMatter = printFrontMatter(file.data.metadata ?? {}, dates)
    const body = print(tree, file)
    const isAlone = frontMatter === '' || body.every((piece) => piece === '')
    return [frontMatter, isAlone ? '' : '\n', ...body]
  }
  this.compiler = printAll as Compiler
}
