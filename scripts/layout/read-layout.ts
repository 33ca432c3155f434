import type { Edit } from '../text/edit.ts'
import { kindsAfter, kindsOf } from '../text/kinds.ts'
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
  /** Lets go of what was read, which takes several times the memory of the text; it would be read anew. */
  readonly letGo: () => void
}

/** The layout of `text`, whose only line end is `\n` where its lines are asked for. */
export function readLayout(text: string, kinds = kindsOf(text)): Layout {
  return new LazyLayout(text, kinds)
}

/** The layout of `text`, into which `edits` have changed another. */
export function editedLayout({ kinds }: Layout, edits: readonly Edit[], text: string): Layout {
  return readLayout(text, kindsAfter(kinds, text, edits))
}

// For an object literal with getters, V8 makes a hidden class for each object, which holds the getters and
// all that they see, text and lines, until the old space is collected: a tenth of the CPU time.
class LazyLayout implements Layout {
  readonly text: string
  readonly kinds: number
  private ownLines: readonly Line[] | undefined
  private ownLineBreaks: readonly LineBreak[] | undefined
  private readonly memory = new Map<(layout: Layout) => unknown, unknown>()

  constructor(text: string, kinds: number) {
    this.text = text
    this.kinds = kinds
  }

  get lines(): readonly Line[] {
    this.ownLines ??= readLines(this.text, this.kinds)
    return this.ownLines
  }

  get lineBreaks(): readonly LineBreak[] {
    this.ownLineBreaks ??= explainLineBreaks(this)
    return this.ownLineBreaks
  }

  remember<Thing>(read: (layout: Layout) => Thing): Thing {
    if (!this.memory.has(read)) this.memory.set(read, read(this))
    return this.memory.get(read) as Thing
  }

  letGo(): void {
    this.ownLines = undefined
    this.ownLineBreaks = undefined
    this.memory.clear()
  }
}
