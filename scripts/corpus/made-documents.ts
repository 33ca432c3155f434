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

/** None yet. Lists side by side: an object for each and a map of them take four times as much memory. */
export function openMadeDocuments(): MadeDocuments {
  const paths: string[] = []
  const slugs: string[] = []
  const words: number[] = []
  const edits: number[] = []
  const reused: boolean[] = []

  return {
    add(path, slug, count) {
      paths.push(path)
      slugs.push(slug)
      words.push(count.words)
      edits.push(count.edits)
      reused.push(count.isReused)
    },
    delete(path) {
      const index = paths.indexOf(path)
      if (index === -1) return
      for (const list of [paths, slugs, words, edits, reused]) list.splice(index, 1)
    },
    totals: () => ({
      documents: paths.length,
      reused: reused.filter(Boolean).length,
      words: sum(words),
      edits: sum(edits),
    }),
    *[Symbol.iterator]() {
      for (const [index, path] of paths.entries()) yield [path, slugs[index] ?? '']
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
