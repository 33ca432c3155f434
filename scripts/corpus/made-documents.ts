/** What is counted of a document. */
export interface Count {
  readonly words: number
  readonly edits: number
  /** Whether it was taken as an earlier build left it. */
  readonly isReused: boolean
}

/** The documents that a build has made so far, in their order. */
export interface MadeDocuments extends Iterable<readonly [path: string, slug: string]> {
  /** Notes what was made of the source at `path`. */
  readonly add: (path: string, slug: string, count: Count) => void
  readonly delete: (path: string) => void
  readonly totals: () => Totals
}

export interface Totals {
  readonly documents: number
  readonly reused: number
  readonly words: number
  readonly edits: number
}

/** Numbers of a document: its words, its edits, and 1 where it was reused. */
const inRow = 3

/** None yet. Lists side by side: an object for each and a map of them take four times as much memory. */
export function openMadeDocuments(): MadeDocuments {
  const paths: string[] = []
  const slugs: string[] = []
  let counts = new Uint32Array(64 * inRow)

  function sum(column: number): number {
    let all = 0
    for (let row = 0; row < paths.length; row++) all += counts[row * inRow + column] ?? 0
    return all
  }

  return {
    add(path, slug, { words, edits, isReused }) {
      const start = paths.length * inRow
      if (start === counts.length) {
        const larger = new Uint32Array(2 * start)
        larger.set(counts)
        counts = larger
      }
      counts.set([words, edits, Number(isReused)], start)
      paths.push(path)
      slugs.push(slug)
    },
    delete(path) {
      const index = paths.indexOf(path)
      if (index === -1) return
      for (const list of [paths, slugs]) list.splice(index, 1)
      counts.copyWithin(index * inRow, (index + 1) * inRow)
    },
    totals: () => ({ documents: paths.length, words: sum(0), edits: sum(1), reused: sum(2) }),
    *[Symbol.iterator]() {
      for (const [index, path] of paths.entries()) yield [path, slugs[index] ?? '']
    },
  }
}
