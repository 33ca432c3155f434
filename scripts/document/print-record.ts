import type { DocumentRecord } from '../contract/record.ts'

/** A piece is not much longer, unless a value is. UTF-16 code units. */
const pieceSize = 2 ** 20

/**
 * The record as JSON: each field on its own line, and so each edit, message and block of the tree,
 * for a diff to show what changed and no more. In UTF-8, in pieces, since the record of a long text
 * is three times as long.
 */
export function printRecord(record: DocumentRecord): Buffer[] {
  const pieces: Buffer[] = []
  let waiting = ''
  for (const text of printed(record)) {
    waiting += text
    if (waiting.length < pieceSize) continue
    pieces.push(Buffer.from(waiting))
    waiting = ''
  }
  return [...pieces, Buffer.from(waiting)]
}

function* printed(record: DocumentRecord): Generator<string> {
  let separator = '{\n'
  for (const [key, value] of Object.entries(record)) {
    yield `${separator}  "${key}": `
    yield* printedField(key, value)
    separator = ',\n'
  }
  yield '\n}\n'
}

function* printedField(
  key: string,
  value: DocumentRecord[keyof DocumentRecord],
): Generator<string> {
  if (Array.isArray(value)) yield* printedList(value, '  ')
  else if (key === 'tree') yield* printedTree(value as DocumentRecord['tree'])
  else if (key === 'text') yield* printedText(value as string)
  else yield JSON.stringify(value)
}

function* printedText(text: string): Generator<string> {
  yield '"'
  for (let start = 0; start < text.length; ) {
    const end = start + pieceSize
    // A character of two code units is not taken apart.
    const next = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end + 1 : end
    yield JSON.stringify(text.slice(start, next)).slice(1, -1)
    start = next
  }
  yield '"'
}

function* printedTree({ type, children, ...rest }: DocumentRecord['tree']): Generator<string> {
  yield `{"type": "${type}", "children": `
  yield* printedList(children, '  ')
  for (const [name, value] of Object.entries(rest)) yield `, "${name}": ${JSON.stringify(value)}`
  yield '}'
}

function* printedList(values: readonly unknown[], indent: string): Generator<string> {
  let separator = '[\n'
  for (const value of values) {
    yield `${separator}${indent}  ${JSON.stringify(value)}`
    separator = ',\n'
  }
  yield values.length === 0 ? '[]' : `\n${indent}]`
}
