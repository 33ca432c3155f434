import type { Edit } from '../text/edit.ts'
import { decodeBody } from './mime/decode-body.ts'
import { decodeQuotedPrintable, isSurelyQuotedPrintable } from './mime/decode-quoted-printable.ts'
import { findTextParts } from './mime/find-text-parts.ts'
import { type Entity, readMailEntity } from './mime/read-entity.ts'
import { readHead } from './mime/read-head.ts'
import type { Finding, Rule, RuleResult } from './rule.ts'

/**
 * Reads the text of a mail that was encoded to be sent: as quoted-printable, or as base64. Its head says then that it
 * is not encoded, so that nobody does it once more.
 *
 * Changes:
 * - `"From: Alpha\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 bra=\nvo."` → `"From: Alpha\nContent-Transfer-Encoding: 8bit\n\nCafé bravo."`
 * - `"From: Alpha\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9=20\nbravo."` → `"From: Alpha\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nCafé \nbravo."`
 * - `"From: Alpha\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQ2Fmw6kg\nYnJhdm8u\n"` → `"From: Alpha\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nCafé bravo."`
 * - `"The caf=C3=A9 at the quay has been closed for three weeks, and nobody ans=\nwered the telephone."` → `"The café at the quay has been closed for three weeks, and nobody answered the telephone."`
 *
 * Leaves alone:
 * - `"Caf=C3=A9, a=3D1"`: without a head, only what can be nothing else is read so.
 * - `"From: Alpha\nContent-Transfer-Encoding: 8bit\n\nCaf=C3=A9"`: it is not encoded.
 * - `"From: Alpha\nContent-Transfer-Encoding: quoted-printable\n\nCafé, a=b"`: some program decoded it before.
 * - `"From: Alpha\nContent-Transfer-Encoding: base64\n\nCharlie delta, echo."`: so here.
 * - `"From: Alpha\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>Caf=C3=A9</p>"`: no text.
 */
export const decodeTransferEncoding: Rule = {
  name: 'decode-transfer-encoding',
  class: 'repair',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const mail = readMailEntity(text)
    // A head that was moved said what the text is.
    if (mail === undefined) return Object.hasOwn(metadata, 'mail') ? {} : readWithoutHead(text)
    const edits: Edit[] = []
    const findings: Finding[] = []
    for (const part of findTextParts(mail)) {
      const decoded = decodeBody(text, part)
      if (decoded === undefined || part.encoding === undefined) continue
      const { place } = part.encoding
      if (decoded.failed > 0) findings.push(undecoded(part, place, decoded.failed))
      // Base64 is read as a whole or not at all.
      if (decoded.edits.length === 0 && decoded.failed > 0) continue
      edits.push({ ...place, text: '8bit' }, ...decoded.edits)
    }
    return { edits, findings }
  },
}

function readWithoutHead(text: string): RuleResult {
  if (!text.includes('=\n') && !text.includes('=\r')) return {}
  const start = readHead(text, 0, text.length)?.end ?? 0
  if (!isSurelyQuotedPrintable(text.slice(start))) return {}
  return { edits: decodeQuotedPrintable(text, { start, end: text.length }, 'utf-8').edits }
}

function undecoded(
  { charset = 'us-ascii', encoding }: Entity,
  place: { readonly start: number; readonly end: number },
  failed: number,
): Finding {
  return {
    ...place,
    severity: 'warning',
    text: `Unexpected ${encoding?.name ?? ''} that is no text in ${charset}, expected one: ${failed === 1 ? 'it was' : `${failed} pieces were`} left as written; save the mail as text with the program that you read it in`,
  }
}
