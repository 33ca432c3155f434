import type { Range } from '../text/range.ts'
import { typedValue } from './typed-value.ts'
import type { Entry, MapNode, ValueNode } from './value-node.ts'

/**
 * Where the value at `path` stands, with its key if it has one; of a path that goes on where nothing is,
 * the last value on it. Nothing when not even its first key is there.
 */
export function rangeAt(map: MapNode, path: readonly PropertyKey[]): Range | undefined {
  let range: Range | undefined
  let node: ValueNode | undefined = map
  for (const key of path) {
    if (node?.kind === 'map') {
      const entry: Entry | undefined = node.entries.find(
        (candidate) => candidate.key === String(key),
      )
      if (entry === undefined) return range
      range = { start: entry.keyRange.start, end: Math.max(entry.keyRange.end, entry.value.end) }
      node = entry.value
    } else if (node?.kind === 'list') {
      // Items without a value are not in the data.
      const item: ValueNode | undefined = node.items.filter((candidate) => !isEmpty(candidate))[
        Number(key)
      ]
      if (item === undefined) return range
      range = { start: item.start, end: item.end }
      node = item
    } else return range
  }
  return range
}

function isEmpty(node: ValueNode): boolean {
  return node.kind === 'plain' && typedValue(node.written) === undefined
}
