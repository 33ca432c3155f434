import type { Root } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { eachBlock } from './each-node.ts'

/** The definitions of a tree by what they are referred to as: `[id]` or `[^id]`, normalised. */
export function definitionsIn(tree: Root): Map<string, string> {
  const found = new Map<string, string>()
  eachBlock(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const { type, identifier } = node
    const label = type === 'definition' ? identifier : `^${identifier}`
    found.set(normalizeIdentifier(label), `[${label}]: x\n\n`)
  })
  return found
}

/**
 * What a piece of Markdown may refer to, normalised: all that stands between brackets and has none
 * inside. Where it runs over lines, without what its container put before each.
 */
export function referencesIn(text: string): Set<string> {
  const found = new Set<string>()
  let opened = -1
  for (const { 0: bracket, index } of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (bracket === '[') opened = index
    if (bracket !== ']' || opened < 0) continue
    const label = text.slice(opened + 1, index).replace(/\n[ \t>]*/g, ' ')
    found.add(normalizeIdentifier(label))
    opened = -1
  }
  return found
}

/** Whether brackets may name a target or a note. */
export function hasDefinitions(tree: Root): boolean {
  let isFound = false
  eachBlock(tree, ({ type }) => {
    if (type === 'definition' || type === 'footnoteDefinition') isFound = true
  })
  return isFound
}
