import type { Nodes, Root } from 'mdast'

// Where and how a node is written, not what it says; `children` are compared one by one. (`[a]`,
// `[a][]` and `[a][a]` are one reference, and in some texts only the last can be written.)
const spelling: ReadonlySet<string> = new Set(['position', 'data', 'children', 'referenceType'])

/**
 * Guarantee 2. Whether the tree that the printed Markdown parses to is the tree that was printed.
 * Places and `data` are not compared, and text that happens to lie in several nodes counts as one.
 * Returns the first difference, or nothing.
 */
export function treesDiffer(printed: Root, parsed: Root): string | undefined {
  return nodesDiffer(printed, parsed)
}

function nodesDiffer(left: Nodes, right: Nodes): string | undefined {
  if (left.type === 'text' && right.type === 'text' && left.value === right.value) return undefined
  if (left.type !== right.type) return `a ${left.type} came back as a ${right.type}`
  for (const key of Object.keys(left)) {
    const difference = fieldsDiffer(left, right, key)
    if (difference !== undefined) return difference
  }
  for (const key of Object.keys(right)) {
    const difference = Object.hasOwn(left, key) ? undefined : fieldsDiffer(left, right, key)
    if (difference !== undefined) return difference
  }
  if (!('children' in left && 'children' in right)) return undefined
  const lefts = mergeText(left.children)
  const rights = mergeText(right.children)
  if (lefts.length !== rights.length) {
    return `a ${left.type} of ${lefts.length} nodes came back with ${rights.length}`
  }
  for (const [index, child] of lefts.entries()) {
    const other = rights[index]
    const difference = other === undefined ? undefined : nodesDiffer(child, other)
    if (difference !== undefined) return difference
  }
  return undefined
}

function fieldsDiffer(left: Nodes, right: Nodes, key: string): string | undefined {
  if (spelling.has(key) || fieldOf(left, key) === fieldOf(right, key)) return undefined
  const before = field(left, key)
  const after = field(right, key)
  if (before === after) return undefined
  return `the ${key} of a ${left.type} came back as ${after}, not ${before}`
}

/**
 * A field as a string. One that is missing means the same as one that is null; a line end in code
 * in a line means a space, and HTML that runs to the end of the file has the last line end in it.
 */
function field(node: Nodes, key: string): string {
  const value = fieldOf(node, key) ?? null
  if (typeof value === 'string' && node.type === 'inlineCode') return value.replaceAll('\n', ' ')
  if (typeof value === 'string' && node.type === 'html') return value.replace(/(?<!\n)\n+$/, '')
  return JSON.stringify(value)
}

function fieldOf(node: Nodes, key: string): unknown {
  return Object.hasOwn(node, key) ? (node as unknown as Record<string, unknown>)[key] : undefined
}

function mergeText(nodes: readonly Nodes[]): readonly Nodes[] {
  const isText = (node: Nodes | undefined) => node?.type === 'text'
  if (!nodes.some((node, index) => isText(node) && isText(nodes[index + 1]))) return nodes
  const merged: Nodes[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value }
    } else merged.push(node)
  }
  return merged
}
