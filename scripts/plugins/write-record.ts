import { hash } from 'node:crypto'
import type { VFile } from 'vfile'
import type { DocumentRecord, RecordEdit } from '../contract/record.ts'
import { countText } from '../document/counts.ts'
import { jsonLdOf } from '../document/json-ld.ts'
import { plainText } from '../document/plain-text.ts'
import { recordMessage } from '../document/record-message.ts'
import type { Site } from '../document/site.ts'
import { slugOf } from '../document/slug.ts'
import { sourceTree } from '../document/source-tree.ts'
import { trace } from '../text/traced-text.ts'
import type { Copy } from './hold-guarantees.ts'
import { pointOf } from './report.ts'

/** The JSON record of a copy that went through all steps, and is published on `site`, if on any. */
export function writeRecord({ file, tree }: Copy, site?: Site): DocumentRecord {
  const { metadata = {}, inferred = {}, source, traced = trace('') } = file.data
  if (source === undefined) throw new Error(`Unexpected ${file.path} without a source`)
  const text = plainText(tree)
  const counts = countText(text)
  const slug = slugOf(source.path, metadata)
  return {
    schemaVersion: 1,
    slug,
    metadata,
    inferred,
    text,
    counts,
    tree: sourceTree(tree, traced, (offset) => pointOf(file, offset)),
    source: { ...source, cleanSha256: hash('sha256', traced.text) },
    edits: recordEdits(file),
    messages: file.messages.map(recordMessage),
    jsonLd: jsonLdOf({ metadata, counts, slug }, site),
  }
}

function recordEdits(file: VFile): RecordEdit[] {
  const { traced = trace('') } = file.data
  return traced.net.map(({ start, end, text: after, class: own, rules, to }) => {
    const before = traced.source.slice(start, end)
    const { line, column } = pointOf(file, start)
    // What is left of an edit when another took the words out of it.
    const isBlank = !/\S/.test(before) && !/\S/.test(after)
    const name = isBlank ? 'whitespace' : own
    const edit = { start, end, line, column, before, after, class: name, rules }
    return to === undefined || isBlank ? edit : { ...edit, to }
  })
}
