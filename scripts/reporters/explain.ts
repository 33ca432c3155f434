import type { DocumentRecord, RecordEdit } from '../contract/record.ts'
import { type Paint, printable } from './paint.ts'

/** How each class of edit is shown: what was taken, and the mark around it where there is no colour. */
const looks = {
  removal: { color: ['red', 'strikethrough'], open: '[-', close: '-]' },
  moved: { color: ['blue'], open: '[>', close: '>]' },
  repair: { color: ['magenta', 'strikethrough'], open: '[~', close: '~]' },
  structure: { color: ['cyan'], open: '[=', close: '=]' },
  character: { color: ['yellow'], open: '[.', close: '.]' },
  whitespace: { color: ['dim'], open: '', close: '' },
} as const

/**
 * A source with its edits in place, then each edit that is more than white space, then the totals by
 * rule. `source` is the decoded source that the record's edits are over.
 */
export function explainRecord(source: string, record: DocumentRecord, paint: Paint): string {
  return [
    showEdits(source, record.edits, paint),
    listEdits(record.edits, paint),
    totals(source, record),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The whole text: what was taken is marked, what was put in its place follows. */
function showEdits(source: string, edits: readonly RecordEdit[], paint: Paint): string {
  const parts: string[] = []
  let offset = 0
  for (const edit of edits) {
    parts.push(printable(source.slice(offset, edit.start)), showEdit(edit, paint))
    offset = edit.end
  }
  parts.push(printable(source.slice(offset)))
  return parts.join('').trim()
}

function showEdit(edit: RecordEdit, paint: Paint): string {
  const { color, open, close } = looks[edit.class]
  if (edit.class === 'whitespace') {
    // A line end that was taken or put is worth seeing, blanks are not.
    const changed = edit.before.includes('\n') !== edit.after.includes('\n')
    return (changed && edit.before.includes('\n') ? paint(color, '⏎') : '') + edit.after
  }
  const [, head = '', middle = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(edit.before) ?? []
  const taken = middle === '' ? '' : paint(color, `${open}${printable(middle)}${close}`)
  const put = edit.after === '' ? '' : paint(['green'], `{+${printable(edit.after)}+}`)
  return head + taken + put + tail
}

function listEdits(edits: readonly RecordEdit[], paint: Paint): string {
  const shown = edits.filter((edit) => edit.class !== 'whitespace')
  const places = shown.map(placeOfText)
  const width = places.reduce((widest, place) => Math.max(widest, place.length), 0)
  return shown
    .map((edit, index) => {
      const place = (places[index] ?? '').padStart(width)
      const to = edit.to === undefined ? '' : ` → ${edit.to}`
      const text = printable(shorten(edit.before.trim() || edit.before))
      const after = edit.after === '' ? '' : ` → ${printable(shorten(edit.after))}`
      const name = paint(looks[edit.class].color, edit.class.padEnd(9))
      return `${place}  ${name}  ${edit.rules.join(', ')}${to}: ${text}${after}`
    })
    .join('\n')
}

/** Where the first character of an edit stands that is no blank: an edit may start with blank lines. */
function placeOfText({ line, column, before }: RecordEdit): string {
  const blanks = before.slice(0, before.length - before.trimStart().length)
  if (blanks === before) return `${line}:${column}`
  const lines = blanks.split(/\r\n?|\n/)
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1 ? `${line}:${column + last}` : `${line + lines.length - 1}:${last + 1}`
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/g, ' ')
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded
}

/** Edits by rule, and what became of the characters that are no blanks. */
function totals(source: string, { edits }: DocumentRecord): string {
  const counts = new Map<string, number>()
  for (const { rules } of edits) {
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  const width = [...counts.values()].reduce((widest, count) => Math.max(widest, count), 0)
  const lines = [...counts].map(
    ([rule, count]) => `${String(count).padStart(String(width).length)}  ${rule}`,
  )
  const sum = (name: RecordEdit['class']): number =>
    edits
      .filter((edit) => edit.class === name)
      .reduce((total, { before }) => total + visible(before), 0)
  const gone = { moved: sum('moved'), removed: sum('removal'), repaired: sum('repair') }
  const kept = visible(source) - gone.moved - gone.removed - gone.repaired
  const account = Object.entries({ kept, ...gone }).map(([what, count]) => `${count} ${what}`)
  return [...lines, `characters without blanks: ${account.join(', ')}`].join('\n')
}

/** UTF-16 code units that are no white space. */
function visible(text: string): number {
  return text.replace(/\s+/g, '').length
}
