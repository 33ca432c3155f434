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
