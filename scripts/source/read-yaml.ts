import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser } from 'yaml'
import { keyProblem } from './data-problem.ts'
import type { Problem } from './problem.ts'
import { type Entry, maxDepth, type Reading, tooDeep, type ValueNode } from './value-node.ts'
import {
  aliasProblem,
  controlCharacter,
  secondDocument,
  tagProblem,
  yamlFault,
} from './yaml-problem.ts'

// `failsafe` knows strings, lists and maps alone: what a plain scalar means is decided in one place,
// `typed-value.ts`, for all languages. The library compares each key with all others, which is
// quadratic, so `build-data.ts` looks for second ones.
const options = {
  version: '1.2',
  schema: 'failsafe',
  resolveKnownTags: false,
  merge: false,
  uniqueKeys: false,
} as const

/** Reads one YAML 1.2 document with the place and the spelling of each value. Tags are refused, aliases followed. */
export function readYaml(text: string): Reading {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text)
  if (control !== null) return { problems: [controlCharacter(control[0], control.index)] }
  const tokens = [...new Parser().parse(text)]
  const deep = firstTooDeep(tokens)
  if (deep !== undefined) return { problems: [tooDeep(deep)] }
  const [document, second] = new Composer(options).compose(tokens, true, text.length)
  if (document === undefined) return { problems: [] }
  const found = [...document.errors, ...document.warnings]
  const tags = found.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
  const [fault] = document.errors
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .sort((one, other) => one.pos[0] - other.pos[0])
  // One slip makes many faults after it: the first is the one to mend.
  if (fault !== undefined) return { problems: [yamlFault(fault, text)] }
  if (second !== undefined) return { problems: [secondDocument(tokens, second.range[0])] }
  const problems: Problem[] = tags.map(({ pos }) => tagProblem(text, pos[0], pos[1]))
  return { value: toValueNode(document.contents, problems), problems }
}

/** The offset of the first collection that stands deeper than `maxDepth`; without recursion, for it guards those that recur. */
function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = []
  const push = (token: CST.Token | null | undefined, depth: number): void => {
    if (token) open.push({ token, depth })
  }
  for (const token of tokens) if (token.type === 'document') push(token.value, 1)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (!('items' in token)) continue
    if (depth > maxDepth) return token.offset
    for (const { key, value } of token.items) {
      push(key, depth + 1)
      push(value, depth + 1)
    }
  }
  return undefined
}

function toValueNode(root: Node | null, problems: Problem[]): ValueNode {
  // An anchor whose node is not finished stands for `undefined`: it cannot be meant inside of itself.
  const anchors = new Map<string, ValueNode | undefined>()

  const convert = (node: Node | null): ValueNode => {
    const [start, end] = node?.range ?? [0, 0]
    if (node === null) return { kind: 'plain', written: '', start, end }
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target !== undefined) return { ...target, start, end }
      problems.push(aliasProblem(node.source, start, end))
      return { kind: 'string', value: `*${node.source}`, start, end }
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, undefined)
    const value = convertContent(node, start, end)
    if (node.anchor !== undefined) anchors.set(node.anchor, value)
    return value
  }

  const convertContent = (node: Node, start: number, end: number): ValueNode => {
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item as Node | null))
      return { kind: 'list', items, start, end }
    }
    if (isMap(node)) {
      const entries: Entry[] = []
      for (const { key, value } of node.items) {
        const entry = convertEntry(key as Node | null, value as Node | null, start)
        if (entry !== undefined) entries.push(entry)
      }
      return { kind: 'map', entries, start, end }
    }
    const written = isScalar(node) ? String(node.source ?? node.value ?? '') : ''
    const plain = isScalar(node) && node.type === 'PLAIN' && node.tag === undefined
    return plain
      ? { kind: 'plain', written, start, end }
      : { kind: 'string', value: written, start, end }
  }

  const convertEntry = (key: Node | null, value: Node | null, at: number): Entry | undefined => {
    const [start, end] = key?.range ?? [at, at + 1]
    const keyRange = { start, end: Math.max(end, start + 1) }
    if (key === null || !isScalar(key)) {
      problems.push(
        keyProblem(keyRange, 'key that is not a word', 'a string', 'write the key as text'),
      )
      return undefined
    }
    const name = String(key.source ?? '')
    if (name === '<<' && key.type === 'PLAIN') {
      // YAML 1.2 has no merge keys: half of all parsers would merge, the others make a key of it.
      problems.push(keyProblem(keyRange, 'merge key `<<`', 'plain keys', 'write the keys out'))
      return undefined
    }
    convert(key)
    return { key: name, keyRange, value: convert(value) }
  }

  return convert(root)
}
