// In UTF-16 code units: no line of verse or of an address is as long.
const proseLength = 140
// In blocks: a summary, who wrote the text, and when, may stand between a title and it.
const mostBetween = 8

/** Whether prose stands soon below the block that ends at `from`. */
export function hasProseBelow(text: string, from: number): boolean {
  let start = from + 2
  for (let between = 0; between <= mostBetween && start < text.length; between++) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end - start >= proseLength && isOneLine(text, start, end)) return true
    start = end + 2
  }
  return false
}

function isOneLine(text: string, start: number, end: number): boolean {
  const lineEnd = text.indexOf('\n', start)
  return lineEnd < 0 || lineEnd >= end
}
