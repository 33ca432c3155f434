import type { ListItem, Parents } from 'mdast'
import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown'
import { columnsBeforeItem } from './columns-before-item.ts'

/**
 * HTML that has blanks before it goes on the line below the bullet: right behind that, its blanks would
 * be the item's. There, the text of an item stands one column behind the bullet.
 */
export function printListItem(
  node: ListItem,
  parent: Parents | undefined,
  state: State,
  info: Parameters<Handle>[3],
): string {
  const printed = defaultHandlers.listItem(node, parent, state, info)
  const [first] = node.children
  if (first?.type !== 'html' || !/^[ \t]/.test(first.value)) return printed
  const [bullet = ''] = /^\S+/.exec(printed) ?? []
  const size = columnsBeforeItem(bullet)
  const lines = printed.slice(size).split('\n')
  const indent = ' '.repeat(bullet.length + 1)
  const moved = lines.map((line, index) => indent + (index === 0 ? line : line.slice(size)))
  return [bullet, ...moved.map((line) => (line === indent ? '' : line))].join('\n')
}
