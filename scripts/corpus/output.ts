import { createHash, hash } from 'node:crypto'

/** A file for dist: its path there, with `/`, and all of its bytes, in pieces. */
export interface Output {
  readonly path: string
  readonly pieces: readonly Uint8Array[]
  /** The hash of its bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** The output at `path` that is made of `pieces`; it is hashed in the thread that made it. */
export function outputOf(path: string, pieces: readonly Uint8Array[]): Output {
  return { path, pieces, sha256: hashOf(pieces) }
}

function hashOf(pieces: readonly Uint8Array[]): string {
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
