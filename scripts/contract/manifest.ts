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
