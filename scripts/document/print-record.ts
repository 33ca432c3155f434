import type { DocumentRecord } from '../contract/record.ts'

/**
 * The record as JSON: each field on its own line, and so each edit, message and block of the tree,
 * for a diff to show what changed and no more.
 */
export function printRecord(record: DocumentRecord): string {
  const fields = Object.entries(record).map(
    ([key, value]) => `  "${key}": ${printField(key, value)}`,
  )
  return `{\n${fields.join(',\n')}\n}\n`
}

function printField(key: string, value: DocumentRecord[keyof DocumentRecord]): string {
  if (Array.isArray(value)) return printList(value, '  ')
  if (key !== 'tree') return JSON.stringify(value)
  const { type, children, ...rest } = value as DocumentRecord['tree']
  const others = Object.entries(rest).map(
    ([name, other]) => `, "${name}": ${JSON.stringify(other)}`,
  )
  return `{"type": "${type}", "children": ${printList(children, '  ')}${others.join('')}}`
}

function printList(values: readonly unknown[], indent: string): string {
  if (values.length === 0) return '[]'
  const lines = values.map((value) => `${indent}  ${JSON.stringify(value)}`)
  return `[\n${lines.join(',\n')}\n${indent}]`
}
