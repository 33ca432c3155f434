import type { Nodes, Text } from 'mdast'

// Where a node stands and how it is written, and what is compared by itself.
const apart: ReadonlySet<string> = new Set(['position', 'data', 'children'])

/**
 * Whether two nodes, and all that is in them, say the same in the same blocks, though the white space of text
 * may be another. Returns the first node of `before` for which that is not so, or nothing.
 */
export function differentNode(before: Nodes, after: Nodes): Nodes | undefined {
  if (before.type === 'text' && after.type === 'text') {
    return isSameText(before, after) ? undefined : before
  }
  if (before.type === 'inlineCode' && after.type === 'inlineCode') {
    // In code, a line end is a blank.
    return oneLine(before.value) === oneLine(after.value) ? undefined : before
  }
  if (before.type !== after.type || !hasSameFields(before, after)) return before
  const children: readonly Nodes[] = 'children' in before ? before.children : []
  const others: readonly Nodes[] = 'children' in after ? after.children : []
  for (const [index, child] of children.entries()) {
    const other = others[index]
    const different = other === undefined ? child : differentNode(child, other)
    if (different !== undefined) return different
  }
  return children.length === others.length ? undefined : before
}

function oneLine(code: string): string {
  return code.replaceAll('\n', ' ')
}

/** Most often, lines are joined by a space. */
function isSameText({ value }: Text, { value: other }: Text): boolean {
  if (value === other || value.replaceAll('\n', ' ') === other) return true
  return value.replace(/\s+/g, '') === other.replace(/\s+/g, '')
}

/** Of a reference, as it is written: what it names, its identifier tells. */
function isSameLabel(label: unknown, other: unknown): boolean {
  return String(label).replace(/\s+/g, ' ') === String(other).replace(/\s+/g, ' ')
}

function hasSameFields(before: Nodes, after: Nodes): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...before }
  const others: Readonly<Record<string, unknown>> = { ...after }
  for (const key in fields) {
    if (apart.has(key) || fields[key] === others[key]) continue
    if (key === 'label' && isSameLabel(fields[key], others[key])) continue
    // Of a table, a list: the sides to which its columns are set.
    if (JSON.stringify(fields[key]) !== JSON.stringify(others[key])) return false
  }
  return true
}
