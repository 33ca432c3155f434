import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { countMarks } from './count-marks.ts'
import { eachBlock } from './each-node.ts'
import { parsePlainText } from './parse-plain-text.ts'
import { beyond, heavyBlocks, limits, marksInParagraph, TooComplex } from './too-complex.ts'

/**
 * Makes a unified processor read plain text, in which nothing is markup. What is more than a paragraph in it is taken from the `data.structures` of its file.
 * The parser throws a `TooComplex` for a text whose Markdown would be beyond the limits.
 */
export function remarkPlainText(this: Processor): void {
  this.parser = (text, file) => {
    const tree = parsePlainText(text, file.data.structures)
    holdParagraphs(tree, text)
    return tree
  }
}

function holdParagraphs(tree: Root, text: string): void {
  let heavy = 0
  eachBlock(tree, ({ type, position }) => {
    if (type !== 'paragraph' && type !== 'heading') return
    const range = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
    // A mark is a character at least.
    if (range.end - range.start <= limits.marks / 2) return
    // A backslash escapes nothing in plain text.
    const marks = countMarks(text.slice(range.start, range.end).replaceAll('\\', ''))
    if (marks > limits.marks) {
      throw new TooComplex(beyond(marks, limits.marks, marksInParagraph), range)
    }
    if (marks > limits.marks / 2) heavy++
    if (heavy > limits.heavy) {
      throw new TooComplex(beyond(heavy, limits.heavy, heavyBlocks), range)
    }
  })
}
