import type { Entry, Reading, StringNode, ValueNode } from './value-node.ts'

// A key that is one word, and a string in quotes, or words, a number or a day, on the same line, or
// a string a line below it.
const line =
  /([A-Za-z_][\w-]{0,60}):(?: ("(?:[^"\\\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\ufeff]|\\["\\bfnrt])*")| ([A-Za-z\d](?:[\w .-]*\w)?))?\n/uy
const item = / {2}- ("(?:[^"\\\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\ufeff]|\\["\\bfnrt])*")\n/uy

/**
 * Reads YAML that has nothing but strings in double quotes, lists of them and plain words, as copies and
 * most sources have it, at a fraction of what a parser of all YAML takes, and to the same; nothing for any other YAML. The last
 * line has its line end.
 */
export function readPlainYaml(text: string): Reading | undefined {
  const entries: Entry[] = []
  let offset = 0
  const read = (regex: RegExp): RegExpExecArray | null => {
    regex.lastIndex = offset
    const found = regex.exec(text)
    if (found !== null) offset += found[0].length
    return found
  }
  while (offset < text.length) {
    const start = offset
    const [, key, quoted, words] = read(line) ?? []
    if (key === undefined) return undefined
    const keyRange = { start, end: start + key.length }
    const value = scalarOf(quoted, words, offset - 1)
    if (value !== undefined) {
      entries.push({ key, keyRange, value })
      continue
    }
    const items: StringNode[] = []
    const listStart = offset + 2
    for (let found = read(item); found !== null; found = read(item)) {
      items.push(stringOf(found[1] ?? '', offset - 1))
    }
    if (items.length === 0) return undefined
    entries.push({ key, keyRange, value: { kind: 'list', items, start: listStart, end: offset } })
  }
  if (entries.length === 0) return undefined
  return { value: { kind: 'map', entries, start: 0, end: offset }, problems: [] }
}

function scalarOf(quoted: string | undefined, words: string | undefined, end: number) {
  if (quoted !== undefined) return stringOf(quoted, end)
  if (words === undefined) return undefined
  const plain: ValueNode = { kind: 'plain', written: words, start: end - words.length, end }
  return plain
}

/** The string that is `written`, up to `end`: what JSON and YAML escape in one way. */
function stringOf(written: string, end: number): StringNode {
  return { kind: 'string', value: JSON.parse(written), start: end - written.length, end }
}
