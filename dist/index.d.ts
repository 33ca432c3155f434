// The types of what Fair Copy writes: see schema/ for the same as JSON Schema.

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

/** An article as schema.org has it (https://schema.org/Article); what is not known is left out. */
export interface Article {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'Article'
  /** With a `site` in the config: where the document is published. */
  readonly url?: string
  readonly headline?: string
  readonly alternativeHeadline?: string
  readonly description?: string
  /** The section in which it was published. */
  readonly articleSection?: string
  readonly author?: readonly Person[]
  /** `YYYY-MM-DD`, or with a time and its zone. */
  readonly datePublished?: string
  readonly dateModified?: string
  readonly inLanguage?: string
  readonly keywords?: readonly string[]
  /** The address from which the text was taken. */
  readonly isBasedOn?: string
  readonly wordCount: number
  /** With a `site` in the config. */
  readonly isPartOf?: WebSite
}

interface Person {
  readonly '@type': 'Person'
  readonly name: string
}

interface WebSite {
  readonly '@type': 'WebSite'
  readonly name: string
  readonly url: string
}

/**
 * The tree of a document: mdast (https://github.com/syntax-tree/mdast), as CommonMark and GFM make it,
 * with all that mdast leaves open said.
 */
export interface TreeRoot extends TreeNode {
  readonly type: 'root'
  readonly children: TreeBlock[]
}

/** A place in the decoded source: the line and the column from 1, the offset from 0, in UTF-16 code units. */
export interface SourcePoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A range of the decoded source; its end is exclusive. */
export interface SourcePlace {
  readonly start: SourcePoint
  readonly end: SourcePoint
}

interface TreeNode {
  readonly position: SourcePlace
}

export type TreeBlock =
  | TreeParagraph
  | TreeHeading
  | TreeThematicBreak
  | TreeBlockquote
  | TreeList
  | TreeHtml
  | TreeCode
  | TreeDefinition
  | TreeFootnoteDefinition
  | TreeTable

export type TreePhrase =
  | TreeText
  | TreeMark
  | TreeInlineCode
  | TreeBreak
  | TreeHtml
  | TreeLink
  | TreeImage
  | TreeLinkReference
  | TreeImageReference
  | TreeFootnoteReference

export interface TreeParagraph extends TreeNode {
  readonly type: 'paragraph'
  readonly children: TreePhrase[]
}

export interface TreeHeading extends TreeNode {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: TreePhrase[]
}

export interface TreeThematicBreak extends TreeNode {
  readonly type: 'thematicBreak'
}

export interface TreeBlockquote extends TreeNode {
  readonly type: 'blockquote'
  readonly children: TreeBlock[]
}

export interface TreeList extends TreeNode {
  readonly type: 'list'
  readonly ordered: boolean
  /** The number of the first item; null where the list has no numbers. */
  readonly start: number | null
  /** Whether there is a blank line between two items. */
  readonly spread: boolean
  readonly children: TreeListItem[]
}

export interface TreeListItem extends TreeNode {
  readonly type: 'listItem'
  readonly spread: boolean
  /** Of a task; null where the item is none. */
  readonly checked: boolean | null
  readonly children: TreeBlock[]
}

export interface TreeHtml extends TreeNode {
  readonly type: 'html'
  readonly value: string
}

export interface TreeCode extends TreeNode {
  readonly type: 'code'
  readonly lang: string | null
  readonly meta: string | null
  readonly value: string
}

export interface TreeDefinition extends TreeNode, TreeReferred {
  readonly type: 'definition'
  readonly url: string
  readonly title: string | null
}

export interface TreeFootnoteDefinition extends TreeNode, TreeReferred {
  readonly type: 'footnoteDefinition'
  readonly children: TreeBlock[]
}

export interface TreeTable extends TreeNode {
  readonly type: 'table'
  readonly align: ('left' | 'right' | 'center' | null)[]
  readonly children: TreeTableRow[]
}

export interface TreeTableRow extends TreeNode {
  readonly type: 'tableRow'
  readonly children: TreeTableCell[]
}

export interface TreeTableCell extends TreeNode {
  readonly type: 'tableCell'
  readonly children: TreePhrase[]
}

export interface TreeText extends TreeNode {
  readonly type: 'text'
  readonly value: string
}

export interface TreeMark extends TreeNode {
  readonly type: 'emphasis' | 'strong' | 'delete'
  readonly children: TreePhrase[]
}

export interface TreeInlineCode extends TreeNode {
  readonly type: 'inlineCode'
  readonly value: string
}

export interface TreeBreak extends TreeNode {
  readonly type: 'break'
}

export interface TreeLink extends TreeNode {
  readonly type: 'link'
  readonly url: string
  readonly title: string | null
  readonly children: TreePhrase[]
}

export interface TreeImage extends TreeNode {
  readonly type: 'image'
  readonly url: string
  readonly title: string | null
  readonly alt: string
}

/** What a label in the text stands for: the label as it was written, and in the form that labels are compared by. */
interface TreeReferred {
  readonly identifier: string
  readonly label: string
}

export interface TreeLinkReference extends TreeNode, TreeReferred {
  readonly type: 'linkReference'
  readonly referenceType: 'full' | 'collapsed' | 'shortcut'
  readonly children: TreePhrase[]
}

export interface TreeImageReference extends TreeNode, TreeReferred {
  readonly type: 'imageReference'
  readonly referenceType: 'full' | 'collapsed' | 'shortcut'
  readonly alt: string
}

export interface TreeFootnoteReference extends TreeNode, TreeReferred {
  readonly type: 'footnoteReference'
}

/** What is written as `index.json`. */
export interface Catalogue {
  readonly schemaVersion: 1
  /** In the order of their sources. */
  readonly documents: readonly CatalogueEntry[]
}

/** What the catalogue says of a document; what its metadata does not have is null. */
export interface CatalogueEntry {
  /** The path in dist without an extension. */
  readonly slug: string
  readonly title: unknown
  readonly date: unknown
  readonly lang: unknown
  readonly words: number
  /** Relative to the folder of sources, with `/`. */
  readonly source: string
  /** The files of the document, relative to dist. */
  readonly markdown: string
  readonly json: string
}

/** What is written as `manifest.json`: the only files in dist that a later build may remove. */
export interface Manifest {
  readonly schemaVersion: 1
  /** The same for every build that would make the same outputs of the same sources. */
  readonly fingerprint: string
  /** The sources of the documents, sorted by path. */
  readonly sources: readonly SourceEntry[]
  /** Sorted by path. */
  readonly outputs: readonly ManifestEntry[]
}

/** What a document was made of: while it is the same, so is the document. */
export interface SourceEntry {
  /** Relative to the folder of sources, with `/`. */
  readonly path: string
  /** Of the bytes, as hexadecimal digits. */
  readonly sha256: string
  /** A hash of what else is in it, such as what the texts around it repeat; null when nothing is. */
  readonly context: string | null
}

export interface ManifestEntry {
  /** Relative to dist, with `/`. */
  readonly path: string
  /** Of the bytes, as hexadecimal digits. */
  readonly sha256: string
  /** The source's path, or null for an output of the whole corpus. */
  readonly source: string | null
}

/** A line of the input of `filter`: one document, by its `text` or by its bytes in `base64`. */
export interface FilterInput {
  /** As of a file below a folder of sources, with `/`. Its ending says how it is read. */
  readonly path: string
  /** The text, where it is read already: the same as a file that holds it in UTF-8. */
  readonly text?: string | null
  /** The bytes of the file, as they are. */
  readonly base64?: string | null
  /** The encoding of the bytes, where it is known. */
  readonly charset?: string | null
  /** Metadata from outside: the same as a sidecar `name.meta.json` that holds it as it is written here. */
  readonly metadata?: Metadata | null
  /** A sidecar as it stands beside the source. */
  readonly sidecar?: FilterSidecar | null
}

export interface FilterSidecar {
  /** Beside the document's, such as `news/alpha.meta.yaml` for `news/alpha.txt`. */
  readonly path: string
  readonly text?: string | null
  readonly base64?: string | null
}

/** A line of the output of `filter`: the record, as a line of `documents.ndjson` has it. */
export interface FilterRecord extends DocumentRecord {
  /** The Markdown file, where `--markdown` asks for it. */
  readonly markdown?: string
}

/** What `filter` writes in the place of a record that it could not make: unlike that, it has no `slug`. */
export interface FilterFailure {
  /** Of the document; null where the line does not tell. */
  readonly path: string | null
  /** Of the input, from 1. */
  readonly line: number
  /** One of them is an error. */
  readonly messages: readonly FilterMessage[]
}

export interface FilterMessage extends RecordMessage {
  /** The sidecar, where the message is about that. */
  readonly path?: string
}
