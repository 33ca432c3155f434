import type { Article } from './article.ts'
import type { SourcePlace, TreeRoot } from './tree.ts'

/** What is written as `<slug>.json`, and as a line of `documents.ndjson`, in this order of fields. */
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
  readonly tree: TreeRoot
  readonly source: SourceInfo
  /** Applied to the decoded source in their order, they give the text that was parsed. */
  readonly edits: readonly RecordEdit[]
  readonly messages: readonly RecordMessage[]
  /** The metadata as JSON-LD, for search engines. */
  readonly jsonLd: Article
}

/** The front matter of a document: the keys that Fair Copy knows, in a fixed order, then the author's. */
export type Metadata = Readonly<{ [key: string]: unknown }>

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
  /** Plain text, in which nothing is markup, or CommonMark with GFM. */
  readonly dialect: 'plain' | 'markdown'
  /** The file beside it that gave it metadata, and the hash of its bytes. */
  readonly sidecar: { readonly path: string; readonly sha256: string } | null
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
  readonly class: 'whitespace' | 'character' | 'structure' | 'repair' | 'moved' | 'removal'
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
