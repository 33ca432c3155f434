/** What is written as `manifest.json`: the only files in dist that a later build may remove. */
export interface Manifest {
  readonly schemaVersion: 1
  /** The same for every build that would make the same outputs of the same sources. */
  readonly fingerprint: string
  /** Sorted by path. */
  readonly outputs: readonly ManifestEntry[]
}

export interface ManifestEntry {
  /** Relative to dist, with `/`. */
  readonly path: string
  /** Of the bytes, as hexadecimal digits. */
  readonly sha256: string
  /** The source's path, or null for an output of the whole corpus. */
  readonly source: string | null
}
