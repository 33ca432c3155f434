/** What a packed map says of a key; nothing for one that is not in it. */
export type PackedMap = (key: string) => string | undefined

/**
 * A map that is one text: a line each with a key, a tab and its value, sorted by code unit, with a line
 * end before and behind each. Nothing is made of it before it is asked, and then by halving, so that a table of
 * fifty thousand keys costs a program no time where it starts.
 */
export function openPackedMap(text: string): PackedMap {
  return (key) => {
    let [low, high] = [0, text.length - 1]
    while (low < high) {
      const start = text.lastIndexOf('\n', (low + high) >>> 1)
      const middle = text.indexOf('\t', start)
      const found = text.slice(start + 1, middle)
      const end = text.indexOf('\n', middle)
      if (found === key) return text.slice(middle + 1, end)
      if (found < key) low = end
      else high = start
    }
    return undefined
  }
}
