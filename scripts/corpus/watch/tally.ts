import type { VFile } from 'vfile'
import { byCodeUnit } from '../by-code-unit.ts'
import { type KnownDocument, ownFiles } from './known-document.ts'

/** What all documents come to, without going through them. */
export interface Tally {
  /** Takes `after` for `before`, what was made of the source at `path`. */
  readonly replace: (path: string, before?: KnownDocument, after?: KnownDocument) => void
  readonly all: () => {
    /** Those that have messages, in the order of their sources. */
    readonly files: VFile[]
    readonly documents: number
    readonly words: number
    readonly edits: number
  }
}

export function openTally(known: ReadonlyMap<string, KnownDocument>): Tally {
  const told = new Map<string, readonly VFile[]>()
  const sums = { documents: 0, words: 0, edits: 0 }

  function count({ document }: Partial<KnownDocument> = {}, sign: 1 | -1): void {
    if (document === undefined) return
    sums.documents += sign
    sums.words += sign * document.words
    sums.edits += sign * document.edits
  }

  function replace(path: string, before?: KnownDocument, after?: KnownDocument): void {
    count(before, -1)
    count(after, 1)
    const own = after === undefined ? [] : ownFiles(after)
    const files = own.filter(({ messages }) => messages.length > 0)
    if (files.length > 0) told.set(path, files)
    else told.delete(path)
  }

  for (const [path, document] of known) replace(path, undefined, document)
  return {
    replace,
    all() {
      const sorted = [...told].sort(([left], [right]) => byCodeUnit(left, right))
      return { ...sums, files: sorted.flatMap(([, files]) => files) }
    },
  }
}
