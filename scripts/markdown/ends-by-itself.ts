import type { Nodes, Root } from 'mdast'

/**
 * Whether every block of `tree`, which was parsed from `text`, has ended where a blank line and
 * then a line without an indent and without a list marker follow: such a line continues no
 * paragraph, list, footnote, quote or indented code. Only a fence or HTML can still be open.
 */
export function endsByItself(tree: Root, text: string): boolean {
  let depth = 0
  let last: Nodes = tree
  for (; 'children' in last && last.children.length > 0; depth++)
    last = last.children.at(-1) ?? last
  const written = text.slice(last.position?.start.offset, last.position?.end.offset).trimEnd()
  if (last.type === 'code') return depth === 1 ? isClosed(written) : !isFenced(written)
  // Other tags end at the blank line. These end at a mark of their own, which may be missing.
  if (last.type === 'html') return !/^\s*<(?:[!?]|script|pre|style|textarea)/i.test(written)
  return true
}

function isFenced(code: string): boolean {
  return /^(?:`{3}|~{3})/.test(code)
}

/** Of a fence, whether its last line closes it; indented code needs none. */
function isClosed(code: string): boolean {
  const fence = /^(`{3,}|~{3,})/.exec(code)?.[1]
  if (fence === undefined) return true
  const lastLine = code.slice(code.lastIndexOf('\n') + 1)
  const closing = /^ {0,3}(`+|~+)[ \t]*$/.exec(lastLine)?.[1] ?? ''
  return code.includes('\n') && closing.length >= fence.length && closing[0] === fence[0]
}
