import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import type { Position } from 'unist'

/** A block as it is read: which list an item belongs to shows only when its neighbours are known. */
export type ReadBlock = Exclude<BlockContent, List> | { readonly type: 'item'; readonly item: Item }

export interface Item {
  /** As it was written; none behind a bullet. */
  readonly number: number | undefined
  readonly children: readonly BlockContent[]
}

/**
 * `blocks` with each run of items as a list. Markdown numbers on from the first item, so a number
 * that does not follow starts another list.
 */
export function groupItems(blocks: readonly ReadBlock[]): BlockContent[] {
  const grouped: BlockContent[] = []
  let run: Item[] = []
  const endRun = () => {
    if (run.length > 0) grouped.push(listOf(run))
    run = []
  }
  for (const block of blocks) {
    if (block.type !== 'item') {
      endRun()
      grouped.push(block)
      continue
    }
    const last = run.at(-1)
    if (last !== undefined && !follows(block.item, last)) endRun()
    run.push(block.item)
  }
  endRun()
  return grouped
}

function follows({ number }: Item, before: Item): boolean {
  return number === undefined
    ? before.number === undefined
    : before.number !== undefined && number === before.number + 1
}

/** A list has blank lines between its items where one of them needs some within. */
function listOf(items: readonly Item[]): List {
  const [{ number } = { number: undefined }] = items
  const isSpread = items.some(needsSpread)
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number ?? null,
    spread: isSpread && items.length > 1,
    children: items.map((item) => listItemOf(item, isSpread)),
    ...positionOf(items.flatMap(({ children }) => children)),
  }
}

function listItemOf({ children }: Item, isSpread: boolean): ListItem {
  return {
    type: 'listItem',
    spread: isSpread && children.length > 1,
    checked: null,
    children: [...children],
    ...positionOf(children),
  }
}

/** A paragraph and a list below it need no blank line between them, if the list is no. 3. */
function needsSpread({ children }: Item): boolean {
  const [first, second, ...others] = children
  if (second === undefined) return false
  if (first?.type !== 'paragraph' || second.type !== 'list' || others.length > 0) return true
  return second.spread === true || (second.ordered === true && second.start !== 1)
}

/** From the start of the first of `nodes` to the end of the last. */
export function positionOf(nodes: readonly RootContent[]): { position?: Position } {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start === undefined || end === undefined ? {} : { position: { start, end } }
}
