import type { Edit } from '../../text/edit.ts'
import { decodeBase64, isBase64 } from './decode-base64.ts'
import { decodeQuotedPrintable, isQuotedPrintable } from './decode-quoted-printable.ts'
import type { Entity } from './read-entity.ts'

export interface DecodedBody {
  /** What makes the text of what stands there, in the coordinates of the whole text. */
  readonly edits: readonly Edit[]
  /** How many pieces are no text of the charset that the head names. */
  readonly failed: number
}

/** The body of a part as it was before it was encoded to be sent; nothing where it is not encoded. */
export function decodeBody(
  text: string,
  { body, encoding, charset }: Entity,
): DecodedBody | undefined {
  const encoded = text.slice(body.start, body.end)
  if (encoding?.name === 'quoted-printable' && isQuotedPrintable(encoded)) {
    return decodeQuotedPrintable(text, body, charset ?? '')
  }
  if (encoding?.name === 'base64' && isBase64(encoded))
    return decodeBase64(text, body, charset ?? '')
  return undefined
}
