import { createPointAt, isRange, shown } from './check-edits.ts'
import type { ClaimedEdit, ClaimedNode, ClaimedRecord } from './shape.ts'

/** A node whose place in the source is none, or holds other text than the node; nothing when all are right. */
export function misplacedNode(source: string, record: ClaimedRecord): string | undefined {
  const pointAt = createPointAt(source)
  const cleanAt = createCleanAt(source, record.edits)
  const pending: ClaimedNode[] = [record.tree]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { type, value, children = [], position } = node
    const { start, end } = position
    if (!isRange(start.offset, end.offset, source.length)) {
      return `a ${type} stands at ${start.offset}-${end.offset}, outside of the source`
    }
    for (const point of [start, end]) {
      const { line, column } = pointAt(point.offset)
      if (line === point.line && column === point.column) continue
      return `a ${type} says ${point.line}:${point.column}, and stands at ${line}:${column}`
    }
    if (record.source.dialect === 'plain' && !holdsItsChildren(node)) {
      return `a ${type} at ${start.line}:${start.column} does not stand where its parts do`
    }
    if (
      (type === 'text' || type === 'code') &&
      value !== undefined &&
      record.source.dialect === 'plain'
    ) {
      const clean = cleanAt(start.offset, end.offset)
      if (dense(clean) !== dense(value)) {
        return `the text ${shown(value)} stands where ${shown(clean)} is`
      }
    }
    for (const child of children) pending.push(child)
  }
  return undefined
}

const containers: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote'])

/** In a plain text, a list or a quotation is from its first part to its last. */
function holdsItsChildren({ type, position, children = [] }: ClaimedNode): boolean {
  const [first] = children
  const last = children.at(-1)
  if (!containers.has(type)) return true
  return (
    first?.position.start.offset === position.start.offset &&
    last?.position.end.offset === position.end.offset
  )
}

const dense = (text: string) => text.replace(/[\s\u0085]+/g, '')

/** The clean text of a range of the source: binary search for the edits in it. */
export function createCleanAt(source: string, edits: readonly ClaimedEdit[]) {
  return (from: number, to: number): string => {
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edits[middle]?.end ?? 0) < from) low = middle + 1
      else high = middle
    }
    const parts: string[] = []
    let offset = from
    for (let edit = edits[low]; edit !== undefined && edit.start < to; edit = edits[++low]) {
      // An edit that only touches the range is its neighbour's, unless it writes into it.
      if (edit.end <= from && edit.start < from) continue
      parts.push(source.slice(offset, Math.max(offset, edit.start)), edit.after)
      offset = Math.max(offset, edit.end)
    }
    parts.push(source.slice(offset, Math.max(offset, to)))
    return parts.join('')
  }
}
