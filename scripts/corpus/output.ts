import { createHash, hash } from 'node:crypto'

/** A file for dist: its path there, with `/`, and all of its bytes, in pieces. */
export interface Output {
  readonly path: string
  readonly pieces: readonly Uint8Array[]
}

/** The SHA-256 of its bytes, in hexadecimal digits. */
export function hashOf({ pieces }: Output): string {
  const [first, ...others] = pieces
  if (first !== undefined && others.length === 0) return hash('sha256', first)
  const all = createHash('sha256')
  for (const piece of pieces) all.update(piece)
  return all.digest('hex')
}

/** What its bytes stand for. */
export function textOf({ pieces }: Output): string {
  return Buffer.concat(pieces).toString()
}
