/** How many results may be on their way, and how heavy all but the first of them may be together. */
export interface Bounds<Item> {
  readonly most: () => number
  readonly weightOf: (item: Item) => number
  readonly heaviest: number
}

/**
 * The results of `start` for `items`, in their order. As many as `bounds` allow are begun before they are
 * asked for, and no more, so that memory does not grow with the number of items.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  start: (item: Item) => Promise<Result>,
  { most, weightOf, heaviest }: Bounds<Item>,
): AsyncGenerator<Result> {
  const begun: { readonly result: Promise<Result>; readonly weight: number }[] = []
  let weight = 0

  async function takeFirst(): Promise<Result[]> {
    const first = begun.shift()
    if (first === undefined) return []
    weight -= first.weight
    return [await first.result]
  }

  for (const item of items) {
    const own = weightOf(item)
    while (begun.length >= most() || (begun.length > 0 && weight + own > heaviest)) {
      yield* await takeFirst()
    }
    const result = start(item)
    // One that fails is told of when its turn comes.
    result.catch(() => undefined)
    begun.push({ result, weight: own })
    weight += own
  }
  while (begun.length > 0) yield* await takeFirst()
}
