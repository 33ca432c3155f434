/**
 * How a source is read: `plain` text, in which nothing is markup, or `markdown`, which is
 * CommonMark with GFM.
 */
export type Dialect = 'plain' | 'markdown'

const dialects: Readonly<Record<string, Dialect>> = {
  '.txt': 'plain',
  '.text': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** The dialect that a file name's extension stands for, or nothing when it is no source. */
export function dialectOf(path: string): Dialect | undefined {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? ''
  return dialects[extension.toLowerCase()]
}
