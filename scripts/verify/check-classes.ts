import { shown } from './check-edits.ts'
import { readBlocks } from './read-markdown.ts'
import type { ClaimedEdit, ClaimedRecord } from './shape.ts'

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
const visible = (text: string) =>
  text.replace(/[\s\p{Cc}\p{Cf}\p{Cn}\p{Co}]+/gu, '').normalize('NFC')
const isBlank = (text: string) => !/[^\s\u0085]/.test(text)

type Broken = (edit: ClaimedEdit, record: ClaimedRecord) => boolean

/** When an edit of a class does more than its class may. */
const broken: Readonly<Record<string, Broken>> = {
  // In Markdown, the mark of a quote goes with the line end before it.
  whitespace: ({ before, after }, { source }) =>
    source.dialect === 'plain'
      ? !isBlank(before) || !isBlank(after)
      : !isBlank(before.replaceAll('>', '')) || !isBlank(after),
  character: ({ before, after }) => visible(before) !== visible(after),
  structure: ({ before, after }) => letters(before) !== letters(after),
  removal: ({ after }) => !isBlank(after),
  repair: ({ before, after }) => before === after,
  moved: (edit, record) => !isBlank(edit.after) || !isInMetadata(edit, record),
}

/** An edit that does not keep to its class, or names no rule; nothing when all do. */
export function brokenClass(record: ClaimedRecord): string | undefined {
  for (const edit of record.edits) {
    const isBroken = Object.hasOwn(broken, edit.class) ? broken[edit.class] : undefined
    const name = `edit ${edit.start}-${edit.end}`
    if (isBroken === undefined) return `${name} has the unknown class ${shown(edit.class)}`
    if (edit.rules.length === 0) return `${name} names no rule`
    if (isBroken(edit, record)) {
      return `${name} of ${shown(edit.before)} to ${shown(edit.after)} is no edit of class ${edit.class}`
    }
  }
  return undefined
}

/** The front matter is compared key by key, as a check of its own. */
function isInMetadata({ to, before }: ClaimedEdit, { metadata, source }: ClaimedRecord): boolean {
  if (to === 'metadata') return /^(?:---|\+\+\+)/.test(before)
  const value = to !== undefined && Object.hasOwn(metadata, to) ? metadata[to] : undefined
  const isMarkdown = source.dialect !== 'plain'
  const text = isMarkdown
    ? readBlocks(before)
        .map((block) => block.text)
        .join('')
    : before
  return typeof value === 'string' && visible(value).includes(visible(text))
}
