import type { Range } from '../text/range.ts'
import {
  emptyValue,
  halfCharacter,
  isWellFormed,
  keyFault,
  maxAliasedValues,
  movedKeys,
  tooManyAliases,
} from './data-problem.ts'
import type { Problem } from './problem.ts'
import { typedValue } from './typed-value.ts'
import { type ListNode, type MapNode, maxDepth, tooDeep, type ValueNode } from './value-node.ts'

type Data = Record<string, unknown>

export interface BuiltData {
  readonly data: Readonly<Data>
  /** Where each top-level key of `data` stands with its value, in the order of the source. */
  readonly keys: ReadonlyMap<string, Range>
  readonly problems: readonly Problem[]
}

/**
 * The plain data of a block: strings, numbers, booleans, lists, and maps without a prototype, so
 * that no key means anything but itself. There is no `null` in it: what is empty is left out, with a note.
 */
export function buildData(map: MapNode): BuiltData {
  const problems: Problem[] = []
  // A written value takes a character at least, so only aliases can exceed this.
  let valuesLeft = map.end - map.start + maxAliasedValues
  let depth = 0

  const build = (node: ValueNode): unknown => {
    if (valuesLeft-- <= 0) return undefined
    if (node.kind === 'plain') return typedValue(node.written)
    if (node.kind === 'string') {
      if (isWellFormed(node.value)) return node.value
      problems.push(halfCharacter(node))
      return undefined
    }
    if (depth === maxDepth) {
      problems.push(tooDeep(node.start))
      return undefined
    }
    depth++
    const value = node.kind === 'map' ? buildMap(node) : buildList(node)
    depth--
    return value
  }

  const buildList = (node: ListNode): unknown[] => {
    const list: unknown[] = []
    for (const item of node.items) {
      const value = build(item)
      if (value !== undefined) list.push(value)
      else if (isEmpty(item)) problems.push(emptyValue(item, 'a list item'))
    }
    return list
  }

  const buildMap = (node: MapNode): Data => {
    const data: Data = Object.create(null)
    const seen = new Set<string>()
    const order: string[] = []
    for (const entry of node.entries) {
      const fault = keyFault(entry, seen)
      seen.add(entry.key)
      if (fault !== undefined) {
        problems.push(fault)
        continue
      }
      const value = build(entry.value)
      if (value !== undefined) {
        data[entry.key] = value
        order.push(entry.key)
      } else if (isEmpty(entry.value)) {
        problems.push(emptyValue(entry.keyRange, `the key \`${entry.key}\``))
      }
    }
    const kept = Object.keys(data)
    const moved = order.findIndex((key, index) => kept[index] !== key)
    if (moved !== -1) problems.push(movedKeys(node, kept[moved] ?? ''))
    return data
  }

  const data = build(map) as Data
  if (valuesLeft < 0) problems.push(tooManyAliases(map))
  const keys = new Map<string, Range>()
  for (const { key, keyRange, value } of map.entries) {
    if (!keys.has(key) && Object.hasOwn(data, key)) {
      keys.set(key, { start: keyRange.start, end: Math.max(keyRange.end, value.end) })
    }
  }
  return { data, keys, problems }
}

function isEmpty(node: ValueNode): boolean {
  return node.kind === 'plain' && typedValue(node.written) === undefined
}
