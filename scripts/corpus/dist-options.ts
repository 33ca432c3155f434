import type { ManifestEntry, SourceEntry } from '../contract/manifest.ts'
import type { Mark } from './marked-hash.ts'
import type { OutputStream } from './output-stream.ts'

/** What a build puts into dist, by path. */
export interface Contents {
  readonly sources: Map<string, SourceEntry>
  readonly entries: Map<string, ManifestEntry>
}

export interface DistOptions {
  /** Of the conditions under which the outputs are made. */
  readonly fingerprint: string
  /** Everything is compared, and nothing is written. */
  readonly check: boolean
  /** What dist has and is to keep; what comes is put among it. */
  readonly contents?: Contents | undefined
  /** Writes the manifest, where not all of it is to be printed. */
  readonly writeManifest?: ((stream: Pick<OutputStream, 'append' | 'keep'>) => void) | undefined
  /** The marks of an output of the whole corpus, as it is. */
  readonly marksOf?: ((path: string) => Mark[] | undefined) | undefined
}
