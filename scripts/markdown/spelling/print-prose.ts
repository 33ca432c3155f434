import type { Heading, Paragraph, Parents, Text } from 'mdast'
import type { Surroundings } from './spell-text.ts'

/**
 * Prints a paragraph of lines of text, with a break between two, or a heading of one, as the
 * handlers of `mdast-util-to-markdown` do, or nothing where it is anything else. They keep track of
 * what may pair with what, and of where they are; beside such text there is nothing to pair with.
 */
export function printProse(
  node: Paragraph | Heading,
  parent: Parents | undefined,
  printText: (node: Text, around: Surroundings) => string,
): string | undefined {
  const [first, ...others] = node.children
  if (first?.type !== 'text' || hasBox(parent)) return undefined
  if (node.type === 'heading') {
    if (others.length > 0 || /[\r\n]/.test(first.value)) return undefined
    const text = printText(first, { before: '# ', after: '\n' })
    return /^[^ \t]/.test(text) ? `${'#'.repeat(node.depth)} ${text}` : undefined
  }
  const printed: string[] = []
  for (const [index, child] of node.children.entries()) {
    if (child.type !== (index % 2 === 0 ? 'text' : 'break')) return undefined
    if (child.type === 'text') {
      const isLast = index === node.children.length - 1
      // What a break starts with.
      printed.push(printText(child, { before: '\n', after: isLast ? '\n' : ' ' }))
    } else if (/\S/.test(printed.at(-1)?.at(-1) ?? '')) printed.push('  \n')
    else return undefined
  }
  return printed.join('')
}

/** Of a task. */
export function hasBox(parent: Parents | undefined): boolean {
  return parent?.type === 'listItem' && typeof parent.checked === 'boolean'
}
