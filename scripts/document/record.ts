import type { Root } from 'mdast'
import type { Point } from 'unist'
import type { Dialect } from '../markdown/dialect.ts'
import type { EditClass } from '../text/edit.ts'

/** The front matter of a document: its own keys in the order of `metadata.ts`, then the author's. */
export type Metadata = Readonly<Record<string, unknown>>

/** What is written as `<slug>.json`. The fields are in the order in which they are written. */
export interface DocumentRecord {
  readonly schemaVersion: 1
  /** The path in dist without an extension. */
  readonly slug: string
  /** Exactly the front matter of the Markdown file. */
  readonly metadata: Metadata
  /** The keys of `metadata` that the author did not give, and where in the source each was read. */
  readonly inferred: Readonly<{ [key: string]: SourcePlace | null }>
  /** The plain text: the blocks, a blank line between two, no Markdown marks or escapes. */
  readonly text: string
  readonly counts: Counts
  /** The mdast tree. Its positions are places in the decoded source. */
  readonly tree: Root
  readonly source: SourceInfo
  /** Applied to the decoded source in their order, they give the text that was parsed. */
  readonly edits: readonly RecordEdit[]
  readonly messages: readonly RecordMessage[]
}

/** Lines and columns from 1, offsets from 0, all in UTF-16 code units; the end is exclusive. */
export interface SourcePlace {
  readonly start: Point
  readonly end: Point
}

export interface Counts {
  /** As Unicode separates them, so that scripts without spaces count too. */
  readonly words: number
  /** Unicode code points of `text`. */
  readonly characters: number
  readonly readingMinutes: number
}

export interface SourceInfo {
  /** Relative to the folder of sources, with `/`. */
  readonly path: string
  readonly bytes: number
  /** Of the bytes, as hexadecimal digits. */
  readonly sha256: string
  /** The label of the WHATWG Encoding Standard, where it has one. */
  readonly encoding: string
  readonly encodingDecidedBy: 'bom' | 'utf-8' | 'option' | 'detector'
  /** From 0 to 1; 1 where nothing had to be guessed. */
  readonly encodingConfidence: number
  readonly dialect: Dialect
  /** Of the text after all edits, as UTF-8. */
  readonly cleanSha256: string
}

/** One edit over the decoded source, which may stand for edits of several rules. */
export interface RecordEdit {
  /** UTF-16 offsets in the decoded source, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Of `start`, from 1. */
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
  readonly class: EditClass
  readonly rules: readonly string[]
  /** With class `moved`: the key of `metadata` that holds the text, or `metadata` for a front matter block. */
  readonly to?: string
}

export interface RecordMessage {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly place: SourcePlace | null
  readonly text: string
}
