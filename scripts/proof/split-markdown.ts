import type { TreeBlock } from '../contract/tree.ts'

/** A Markdown file in pieces. */
export interface MarkdownPieces {
  /** With its fences; empty where there is none. */
  readonly frontMatter: string
  /** What was printed for each block of the tree; nothing where it cannot be told apart. */
  readonly blocks: readonly string[] | undefined
  readonly body: string
}

/**
 * Cuts a fair copy into its front matter and what was printed for each of `blocks`: a printed block
 * starts at the margin, behind a blank line, and its kind tells where it ends.
 */
export function splitMarkdown(markdown: string, blocks: readonly TreeBlock[]): MarkdownPieces {
  const end = markdown.startsWith('---\n') ? markdown.indexOf('\n---\n', 3) + 5 : 0
  const frontMatter = markdown.slice(0, Math.max(0, end - 1))
  const body = markdown.slice(end).replace(/^\n+|\n+$/g, '')
  const lines = body.split('\n')
  const pieces: string[] = []
  let next = 0
  for (const block of blocks) {
    while (isBetween(lines[next]) && !isOwnLine(block, lines[next])) next++
    const count = countLines(block, lines, next)
    pieces.push(lines.slice(next, next + count).join('\n'))
    next += count
  }
  const isWhole = next === lines.length || (body === '' && blocks.length === 0)
  const isFull = pieces.every((piece) => piece !== '')
  return { frontMatter, blocks: isWhole && isFull ? pieces : undefined, body }
}

/** A blank line, or the comment that keeps two lists apart. */
function isBetween(line: string | undefined): boolean {
  return line === '' || line === '<!---->'
}

function isOwnLine(block: TreeBlock, line: string | undefined): boolean {
  return block.type === 'html' && line !== '' && block.value.split('\n')[0] === line
}

/** How many lines from `start` on were printed for `block`. */
function countLines(block: TreeBlock, lines: readonly string[], start: number): number {
  const first = lines[start] ?? ''
  switch (block.type) {
    case 'html':
      return block.value.split('\n').length
    case 'code': {
      const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0]
      const size = block.value === '' ? 0 : block.value.split('\n').length
      return fence === undefined ? size : size + 2
    }
    case 'list':
    case 'footnoteDefinition':
      return countIndented(block.type === 'list' ? block.children.length : 1, lines, start)
    case 'definition':
      return (block.title ?? '').split('\n').length
    case 'thematicBreak':
      return 1
    default: {
      let end = start
      while (end < lines.length && lines[end] !== '') end++
      return end - start
    }
  }
}

/** So many lines at the margin, and what is indented below them. */
function countIndented(atMargin: number, lines: readonly string[], start: number): number {
  let seen = 0
  let end = start
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    if (!line.startsWith(' ') && ++seen > atMargin) break
    end = index + 1
  }
  return end - start
}
