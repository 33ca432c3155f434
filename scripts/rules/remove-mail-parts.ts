import type { Edit } from '../text/edit.ts'
import { applyEdits } from '../text/edit.ts'
import type { Range } from '../text/range.ts'
import { decodeBody } from './mime/decode-body.ts'
import { findTextParts, leavesOf } from './mime/find-text-parts.ts'
import { type Entity, readMailEntity } from './mime/read-entity.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Leaves of a mail of several parts those that are its text: the rows between them, their heads, the same text as
 * HTML, and attachments go, each named in a note.
 *
 * Changes:
 * - `"From: Alpha\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nBravo.\n--x--\n"` → `"From: Alpha\nContent-Type: multipart/mixed; boundary=x\n\nBravo."`
 * - `"From: Alpha\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nBravo.\n\n--x\nContent-Type: text/html\n\n<p>Bravo.</p>\n--x--\n"` → `"From: Alpha\nContent-Type: multipart/alternative; boundary=x\n\nBravo.\n"`
 * - `"From: Alpha\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nBravo.\n--x\n\nCharlie.\n--x\nContent-Type: image/png\n\niVBORw\n--x--\n"` → `"From: Alpha\nContent-Type: multipart/mixed; boundary=x\n\nBravo.\n\nCharlie."`
 *
 * Changes nothing, but reports:
 * - `"From: Alpha\nContent-Type: text/html\n\n<p>Bravo.</p>"` reports `"text/html"`
 * - `"From: Alpha\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nSee HTML.\n--x\nContent-Type: text/html\n\n<p>Bravo charlie delta echo foxtrot.</p>\n--x--\n"` reports `"text/html"`
 *
 * Leaves alone:
 * - `"From: Alpha\nContent-Type: multipart/mixed; boundary=x\n\nBravo.\n--y\n"`: it has no parts.
 * - `"Alpha\n\n--x\nContent-Type: text/plain\n\nBravo.\n--x--\n"`: no head says what the rows are.
 * - `"From: Alpha\nContent-Type: text/plain\n\nBravo.\n--x\nCharlie."`: its head says that it has no parts.
 * - `"From: Alpha\nContent-Type: multipart/mixed\n\n--x\n\nBravo.\n--x--\n"`: it does not say what parts them.
 * - `"Subject: Alpha\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nBravo.\n--x--\n"`: nobody sent it.
 */
export const removeMailParts: Rule = {
  name: 'remove-mail-parts',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text }) => {
    const mail = readMailEntity(text)
    if (mail === undefined) return {}
    const kept = findTextParts(mail)
    const isKept = new Set(kept)
    const others = leavesOf(mail).filter((part) => !isKept.has(part))
    const said = kept.reduce(
      (sum, { body }) => sum + countLetters(text.slice(body.start, body.end)),
      0,
    )
    const other = others.find((part) => kept.length === 0 || saysMore(text, part, said))
    if (other !== undefined) return { findings: [withoutText(other)] }
    if (mail.parts.length === 0) return {}
    return { edits: gapsBetween(text, kept, mail.body), findings: others.map(removed) }
  },
}

/** What stands between the parts that are kept, and around them, with a blank line in its place between two. */
function gapsBetween(text: string, kept: readonly Entity[], { start, end }: Range): Edit[] {
  const gaps: Edit[] = []
  let at = start
  for (const [index, { body }] of kept.entries()) {
    gaps.push({ start: at, end: body.start, text: index === 0 ? '' : '\n\n' })
    at = body.end
  }
  gaps.push({ start: at, end, text: '' })
  return gaps.filter((gap) => text.slice(gap.start, gap.end) !== gap.text)
}

/** Whether a part is HTML that says more than twice what the text does, in letters. */
function saysMore(text: string, part: Entity, said: number): boolean {
  if (part.type !== 'text/html' || part.isAttachment) return false
  return countLetters(textOfHtml(text, part)) > 2 * said
}

/** Roughly, to be counted: a reader of HTML would see about this. */
function textOfHtml(text: string, part: Entity): string {
  const { start, end } = part.body
  const edits = decodeBody(text, part)?.edits ?? []
  const html = applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
  const shown = unseenElements.reduce(withoutElement, html)
  return shown.replace(/<[^<>]*>|&#?\w{1,40};/g, ' ')
}

const unseenElements = ['head', 'style', 'script']

function withoutElement(html: string, name: string): string {
  const lower = html.toLowerCase()
  const parts: string[] = []
  let at = 0
  for (let start = lower.indexOf(`<${name}`); start >= 0; start = lower.indexOf(`<${name}`, at)) {
    const end = lower.indexOf(`</${name}`, start)
    if (end < 0) break
    parts.push(html.slice(at, start))
    at = end
  }
  return [...parts, html.slice(at)].join(' ')
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function withoutText({ type, head, body }: Entity): Finding {
  const { start, end } = head.fields.get('content-type') ?? body
  return {
    ...{ start, end, severity: 'warning' },
    text: `Unexpected ${type} that says more than the plain text of the mail, expected plain text that says all: it was left as it is; save the mail as text with the program that you read it in`,
  }
}

function removed({ type, fileName, head, body }: Entity): Finding {
  const { start, end } = head.fields.get('content-type') ?? body
  const name = fileName === undefined ? '' : ` “${fileName}”`
  return {
    ...{ start, end, severity: 'note' },
    text: `Unexpected part of a mail, ${type}${name}, expected its text alone: it was removed`,
  }
}
