/** What a record must hold for its document to be proved. Nothing in it is trusted. */
export interface ClaimedRecord {
  readonly slug: string
  readonly metadata: Readonly<Record<string, unknown>>
  readonly inferred: Readonly<Record<string, unknown>>
  readonly text: string
  readonly counts: { readonly words: number; readonly characters: number }
  readonly tree: ClaimedNode
  readonly source: {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly encoding: string
    readonly dialect: string
    readonly cleanSha256: string
    readonly sidecar?: { readonly path: string; readonly sha256: string } | null
  }
  readonly edits: readonly ClaimedEdit[]
  readonly jsonLd: Readonly<Record<string, unknown>>
}

export interface ClaimedEdit {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
  readonly class: string
  readonly rules: readonly string[]
  readonly to?: string
}

export interface ClaimedNode {
  readonly type: string
  readonly value?: string
  readonly alt?: string | null
  readonly url?: unknown
  readonly title?: unknown
  readonly identifier?: unknown
  readonly depth?: unknown
  readonly ordered?: unknown
  readonly start?: unknown
  readonly lang?: unknown
  readonly meta?: unknown
  readonly children?: readonly ClaimedNode[]
  readonly position: { readonly start: ClaimedPoint; readonly end: ClaimedPoint }
}

interface ClaimedPoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

const fields = [
  ...['schemaVersion', 'slug', 'metadata', 'inferred', 'text', 'counts', 'tree', 'source'],
  ...['edits', 'messages', 'jsonLd'],
]

/** The record that a JSON file holds. Throws an error that names the first field that is missing or odd. */
export function readRecord(json: string): ClaimedRecord {
  const record: unknown = JSON.parse(json)
  const names = Object.keys(record ?? {}).join()
  if (names !== fields.join()) throw new Error(`the record has the fields ${names}`)
  need(record, { slug: 'string', metadata: 'object', inferred: 'object', text: 'string' }, 'record')
  need(record, { counts: 'object', tree: 'object', source: 'object', edits: 'object' }, 'record')
  need(record, { jsonLd: 'object' }, 'record')
  const { counts, source, edits, tree } = record as unknown as ClaimedRecord
  need(counts, { words: 'number', characters: 'number' }, 'counts')
  need(source, { path: 'string', bytes: 'number', sha256: 'string', encoding: 'string' }, 'source')
  need(source, { dialect: 'string', cleanSha256: 'string' }, 'source')
  if (!Array.isArray(edits)) throw new Error('edits is no list')
  for (const edit of edits) {
    need(edit, { start: 'number', end: 'number', line: 'number', column: 'number' }, 'an edit')
    need(edit, { before: 'string', after: 'string', class: 'string', rules: 'object' }, 'an edit')
  }
  needNodes(tree)
  return record as unknown as ClaimedRecord
}

function needNodes(tree: ClaimedNode): void {
  const pending: ClaimedNode[] = [tree]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    need(node, { type: 'string', position: 'object' }, 'a node')
    for (const point of [node.position.start, node.position.end]) {
      need(point, { line: 'number', column: 'number', offset: 'number' }, 'a position')
    }
    if (node.children === undefined) continue
    if (!Array.isArray(node.children)) throw new Error('the children of a node are no list')
    for (const child of node.children) pending.push(child)
  }
}

function need(value: unknown, fields: Readonly<Record<string, string>>, name: string): void {
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is no object`)
  for (const [key, type] of Object.entries(fields)) {
    const field: unknown = Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : null
    if (field === null || typeof field !== type) throw new Error(`${name} has no ${type} “${key}”`)
  }
}
