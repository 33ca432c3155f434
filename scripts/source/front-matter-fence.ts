/** The lines that stand round front matter. Offsets are UTF-16 code units of the source. */
export interface Fence {
  readonly mark: '---' | '+++'
  /** What stands behind the opening mark, such as `json`, and where; mostly nothing. */
  readonly name: string
  readonly nameStart: number
  /** The line behind the opening fence. */
  readonly blockStart: number
  /** The first line inside, without its line end. Not blank. */
  readonly firstLine: string
}

/**
 * The fence that opens a source: `---` or `+++` alone on the first line, or `---` and a name. None where
 * the next line is blank, for that is how a thematic break is written, or where there is none.
 */
export function openingFence(text: string): Fence | undefined {
  const opening = /^(---|\+\+\+)[ \t]*(?:([A-Za-z][\w+.-]*)[ \t]*)?(?:\r\n?|\n)/.exec(text)
  if (opening === null) return undefined
  const [{ length: blockStart }, mark, name = ''] = opening
  if (mark === '+++' && name !== '') return undefined
  const lineEnd = /[\r\n]/g
  lineEnd.lastIndex = blockStart
  const firstLine = text.slice(blockStart, lineEnd.exec(text)?.index)
  if (!/\S/.test(firstLine)) return undefined
  const nameStart = name === '' ? 3 : opening[0].indexOf(name)
  return { mark: mark === '+++' ? '+++' : '---', name, nameStart, blockStart, firstLine }
}

/**
 * Where the block ends, which is where the closing fence starts, and where the body starts. The closing
 * fence is the first line that is the mark and nothing more but trailing blanks, also where YAML
 * would read on, as inside of a block scalar: so do all systems that read front matter.
 */
export function closingFence(
  text: string,
  { mark, blockStart }: Fence,
): { readonly blockEnd: number; readonly bodyStart: number } | undefined {
  const closing =
    mark === '---' ? /[\r\n]---[ \t]*(?:\r\n?|\n|$)/g : /[\r\n]\+\+\+[ \t]*(?:\r\n?|\n|$)/g
  // The line end of the opening fence can be the one before the closing fence.
  closing.lastIndex = blockStart - 1
  const found = closing.exec(text)
  if (found === null) return undefined
  return { blockEnd: found.index + 1, bodyStart: found.index + found[0].length }
}
