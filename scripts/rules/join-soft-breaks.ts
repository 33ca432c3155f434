import type { InlineCode, Nodes, Text } from 'mdast'
import { eachNode } from '../markdown/each-node.ts'
import type { Edit } from '../text/edit.ts'
import { joinsWithoutSpace } from '../text/scripts.ts'
import type { Rule } from './rule.ts'

// Lines that some system reads by lines: directives, math, template tags, admonitions, alerts, definitions of links and
// of terms, attributes of a block, fields.
// The printer may have put a backslash before the bracket; the paragraph is the same.
const readByLines =
  /^(?:[ \t]|\\?>)*(?::::|\$\$|\{\{|\{%|\{:|\\begin\b|\\end\b|!!!|\?\?\?|(?:\\?\[|&#91;)![\w-]+(?:\\?\]|&#93;)|:[ \t]+\S|[^\s:][^:\n]{0,60}:: |(?:\\?\[|&#91;)[^\]\n]*?(?:\]|&#93;):)/m

// A line, the first or one behind a break, that would be the mark of an item, had it a blank and text behind it.
const loneMark = /(?:^|(?: {2}|\\)\n[ \t>]*)\\?(?:[-*+]|\d{1,9}\\?[.)])[ \t]*\n/
// Lines of one mark, however it is written, which would be a thematic break; the printer may have escaped a `>`, too.
const rowOfMarks =
  /(?:^|(?: {2}|\\)\n)(?:(?:[ \t\n]|\\?>|\\?-|&#45;)+|(?:[ \t\n]|\\?>|\\?\*|&#42;)+|(?:[ \t\n]|\\?>|\\?_|&#95;)+)$/

/**
 * Writes a Markdown paragraph or heading on one line: a line end inside of it is a space to Markdown, but some
 * systems make a break of it.
 *
 * Changes:
 * - .md `"alpha\nbravo *charlie*\ndelta"` → `"alpha bravo *charlie* delta"`
 * - .md `"\u0060alpha\nbravo\u0060"` → `"\u0060alpha bravo\u0060"`
 * - .md `"> alpha\n> bravo\ncharlie"` → `"> alpha bravo charlie"`
 * - .md `"- alpha\n  bravo"` → `"- alpha bravo"`
 * - .md `"alpha\n     > bravo"` → `"alpha > bravo"`
 * - .md `"> alpha\n>     > bravo"` → `"> alpha > bravo"`
 * - .md `"Alpha\nbravo\n==="` → `"Alpha bravo\n==="`
 * - .md `"一段\n文字"` → `"一段文字"`
 * - .md `"Regel\u00ad\nwerk"` → `"Regel\u00adwerk"`
 * - .md `"[alpha\nbravo]\n\n[alpha bravo]: /url"` → `"[alpha bravo]\n\n[alpha bravo]: /url"`
 * - .md `"[一段\n文字]\n\n[一段 文字]: /url"` → `"[一段 文字]\n\n[一段 文字]: /url"`
 *
 * Leaves alone:
 * - .md `"alpha bravo\n\ncharlie"`: what is one line is left as it is.
 * - .md `"| a | b |\n| - | - |\n| c | d |"`: a table's rows are lines.
 * - .md `"alpha  \nbravo"`: two spaces are a hard break.
 * - .md `"alpha\\\nbravo"`: so is a backslash.
 * - .md `"\u0060\u0060\u0060\nalpha\nbravo\n\u0060\u0060\u0060"`: the lines of code are its text.
 * - .md `"<div>\nalpha\n</div>"`: HTML is left as it was written.
 * - .md `":::tip\nalpha\n:::"`: a directive is read by lines.
 * - .md `"\\-\nalpha"`: the first line would be the mark of an item.
 * - .md `"alpha  \n*\nbravo"`: so would the line behind a break.
 * - .md `"> --\n--"`: both lines would be a thematic break.
 * - .md `"alpha\nbravo  \n    >***"`: so might the last.
 * - .md `"$$\na + b\n$$"`: so is math.
 * - .md `"> [!NOTE]\n> Alpha bravo."`: so is an alert of GitHub.
 * - .md `"Alpha\n: bravo charlie"`: so is a term with its definition.
 * - .md `"Alpha bravo.\n{: .charlie}"`: so are the attributes of a block.
 */
export const joinSoftBreaks: Rule = {
  name: 'join-soft-breaks',
  class: 'whitespace',
  // A quote's mark goes with the line that it stood before.
  keeps: 'all-but-quote-marks',
  keepsBlocks: true,
  dialects: ['markdown'],
  run: ({ text, tree }) => {
    const edits: Edit[] = []
    if (tree === undefined) return { edits }
    eachNode(tree, (block) => {
      if (block.type !== 'paragraph' && block.type !== 'heading') return true
      const start = block.position?.start.offset ?? 0
      const end = block.position?.end.offset ?? 0
      const written = text.slice(start, end)
      if (!written.includes('\n')) return false
      if ([readByLines, loneMark, rowOfMarks].some((form) => form.test(written))) return false
      for (const edit of joinTexts(text, block)) edits.push(edit)
      return false
    })
    return { edits }
  },
}

function joinTexts(text: string, parent: Nodes, isLabel = false): Edit[] {
  const edits: Edit[] = []
  eachNode(parent, (node) => {
    if (node.type === 'text') for (const edit of joinLines(text, node, isLabel)) edits.push(edit)
    if (node.type === 'inlineCode') for (const edit of joinCode(text, node)) edits.push(edit)
    if (node === parent || node.type !== 'linkReference' || node.referenceType === 'full')
      return true
    for (const edit of joinTexts(text, node, true)) edits.push(edit)
    return false
  })
  return edits
}

// A line end with what the containers of the block (quotes, list items) put before the next line.
const softBreak = /[ \t]*\n[ \t]*(?:>[ \t]*)*/y
// What reads as `>` at the start of a text.
const quoteLike = /^(?:(?:>|\\>|&gt;|&#0*62;|&#[xX]0*3[eE];)[ \t]*)+/

/** A label names its target with a space where a line ends, whatever the script. */
function joinLines(text: string, node: Text, isLabel: boolean): Edit[] {
  const edits: Edit[] = []
  const end = node.position?.end.offset ?? 0
  const lines = node.value.split('\n')
  let offset = text.indexOf('\n', node.position?.start.offset ?? 0)
  for (let index = 1; offset >= 0 && offset < end; index++) {
    softBreak.lastIndex = offset
    const between = softBreak.exec(text)?.[0] ?? '\n'
    const next =
      offset +
      withoutText(between, lines[index] ?? '', text.slice(offset + between.length, end)).length
    let start = offset
    const joined = edits.at(-1)?.end ?? 0
    while (start > joined && /[ \t]/.test(text.charAt(start - 1))) start--
    const last = text.charAt(start - 1)
    const isWhole = last === '\u00ad' || joinsWithoutSpace(last, text.charAt(next))
    edits.push({ start, end: next, text: isWhole && !isLabel ? '' : ' ' })
    offset = text.indexOf('\n', next)
  }
  return edits
}

/** In code, a line end is a blank, and all blanks next to it are its own. */
function joinCode(text: string, { value, position }: InlineCode): Edit[] {
  const edits: Edit[] = []
  const lines = value.split('\n')
  let offset = position?.start.offset ?? 0
  while (text.charAt(offset) === '`') offset++
  // One blank at both ends is no part of it, be it a line end.
  if (text.charAt(offset) === '\n' && !value.startsWith('\n')) offset++
  for (const line of lines.slice(1)) {
    offset = text.indexOf('\n', offset)
    const next = startOfLine(text, offset + 1, line)
    if (offset < 0 || next === undefined) return edits
    edits.push({ start: offset, end: next, text: ' ' })
    offset = next
  }
  return edits
}

/** Where `line` starts behind what the containers of its block put before it, in a line of `text`. */
function startOfLine(text: string, from: number, line: string): number | undefined {
  for (let start = from; ; start++) {
    if (text.startsWith(line, start)) return start
    if (!/[ \t>]/.test(text.charAt(start))) return undefined
  }
}

/**
 * `between` without the `>` at its end that belong to the text: behind four blanks they mark no
 * quote. `line` is what is read behind it, `rest` what is written there.
 */
function withoutText(between: string, line: string, rest: string): string {
  const read = count(/^(?:>[ \t]*)*/.exec(line)?.[0] ?? '')
  const written = count((quoteLike.exec(rest)?.[0] ?? '').replace(/\\>|&[^;]*;/g, '>'))
  let kept = between
  for (let texts = read - written; texts > 0; texts--) kept = kept.slice(0, kept.lastIndexOf('>'))
  return kept
}

function count(marks: string): number {
  return marks.match(/>/g)?.length ?? 0
}
