import { unknownName } from '../messages/suggest.ts'

/** An object of the input, as JSON has it. */
export type Fields = Readonly<Record<string, unknown>>

/** The bytes that `text` or `base64` stands for. */
export function readBytes(fields: Fields, whose: string): Uint8Array {
  const text = textOf(fields, 'text')
  const base64 = textOf(fields, 'base64')
  if ((text === undefined) === (base64 === undefined)) {
    const found = text === undefined ? 'without “text” or “base64”' : 'with “text” and “base64”'
    throw new Error(`Unexpected ${whose} ${found}, expected one of them; give that`)
  }
  if (text !== undefined) {
    // UTF-8 has no room for it, and would hold another character in its place.
    if (/\p{Cs}/u.test(text)) {
      throw new Error(
        'Unexpected half of a surrogate pair in “text”, expected whole characters; mend the program that wrote it',
      )
    }
    return new TextEncoder().encode(text)
  }
  const bytes = Buffer.from(base64 ?? '', 'base64')
  // Node reads past what it does not know.
  if (bytes.toString('base64') === base64) return bytes
  throw new Error(
    'Unexpected “base64” that is none, expected RFC 4648 with its padding and without line ends; encode the bytes anew',
  )
}

/** Nothing for a field that there is not. Throws where it is no text. */
export function textOf(fields: Fields, name: string): string | undefined {
  if (!has(fields, name)) return undefined
  const value = fields[name]
  if (typeof value === 'string') return value
  throw new Error(`Unexpected ${kindOf(value)} for “${name}”, expected a text`)
}

/** Tables write null for what a row does not have. */
export function has(fields: Fields, name: string): boolean {
  return fields[name] !== undefined && fields[name] !== null
}

/** Throws for a field that would be read over: its sender meant something by it. */
export function assertKnown(fields: Fields, known: readonly string[], kind: string): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(unknownName(kind, unknown, known))
}

export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a value is, in words behind “Unexpected”. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'object'
  return typeof value === 'string' ? 'text' : `${typeof value} ${String(value)}`
}
