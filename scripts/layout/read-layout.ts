import type { Edit } from '../text/edit.ts'
import { kindsAfter, kindsOf } from '../text/kinds.ts'
import { once } from '../text/once.ts'
import { explainLineBreaks, type LineBreak } from './line-breaks.ts'
import { type Line, readLines } from './lines.ts'

/** What several rules ask of the layout of one text: each is read when it is first asked for. */
export interface Layout {
  readonly text: string
  /** The kinds of characters that it has, as `kindsOf` tells them, and perhaps more. */
  readonly kinds: number
  /** Without the blank ones. */
  readonly lines: readonly Line[]
  readonly lineBreaks: readonly LineBreak[]
  /** What `read` gives of this layout, read once. */
  readonly remember: <Thing>(read: (layout: Layout) => Thing) => Thing
}

/** The layout of `text`, whose only line end is `\n` where its lines are asked for. */
export function readLayout(text: string, kinds = kindsOf(text)): Layout {
  const lines = once(() => readLines(text, kinds))
  const lineBreaks = once(() => explainLineBreaks({ text, kinds, lines: lines() }))
  const memory = new Map<(layout: Layout) => unknown, unknown>()
  const layout: Layout = {
    text,
    kinds,
    get lines() {
      return lines()
    },
    get lineBreaks() {
      return lineBreaks()
    },
    remember: <Thing>(read: (layout: Layout) => Thing) => {
      if (!memory.has(read)) memory.set(read, read(layout))
      return memory.get(read) as Thing
    },
  }
  return layout
}

/** The layout of `text`, into which `edits` have changed another. */
export function editedLayout({ kinds }: Layout, edits: readonly Edit[], text: string): Layout {
  return readLayout(text, kindsAfter(kinds, text, edits))
}
