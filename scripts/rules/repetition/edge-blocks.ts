/** A block near the start or the end of a text: UTF-16 offsets, `end` exclusive. */
export interface EdgeBlock {
  /** What it is known by in other files: its edge, or both, and its words without case, marks and numbers. */
  readonly keys: readonly string[]
  readonly start: number
  readonly end: number
}

// How many blocks from either end are looked at: further in stands the text.
const blocksAtEdge = 6
// In UTF-16 code units: a longer block is no notice, and a key without letters says nothing.
const longest = 1000

/** The first and the last blocks of `text`, in their order; line ends of any kind. */
export function edgeBlocks(text: string): EdgeBlock[] {
  const blocks = Array.from(
    text.matchAll(/[^\s][^\n\r]*(?:(?:\r\n|\n|\r)[^\S\n\r]*[^\s][^\n\r]*)*/g),
    ({ 0: block, index }) => ({ block, start: index, end: index + block.trimEnd().length }),
  )
  return blocks.flatMap(({ block, start, end }, index) => {
    const edges = [
      ...(index < blocksAtEdge ? ['head'] : []),
      ...(blocks.length - index <= blocksAtEdge ? ['tail'] : []),
    ]
    if (edges.length === 0 || block.length > longest) return []
    const words = fold(block)
    return /\p{L}/u.test(words)
      ? [{ keys: edges.map((edge) => `${edge} ${words}`), start, end }]
      : []
  })
}

/** As cc_net compares paragraphs: what varies from page to page are numbers and dates. */
function fold(block: string): string {
  return block
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{N}+/gu, '0')
    .replace(/[^\p{L}\p{M}0]+/gu, ' ')
    .trim()
}
