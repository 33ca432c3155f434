/** What `list` gives, in the order of `compare`. It is put into a list and sorted only where it is not. */
export function sorted<Item>(
  list: () => Iterable<Item>,
  compare: (left: Item, right: Item) => number,
): Iterable<Item> {
  let last: Item | undefined
  for (const item of list()) {
    if (last !== undefined && compare(last, item) > 0) return [...list()].sort(compare)
    last = item
  }
  return list()
}
