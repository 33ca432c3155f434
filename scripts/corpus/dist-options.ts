import type { Contents } from './contents.ts'
import type { Mark } from './marked-hash.ts'
import type { OutputStream } from './output-stream.ts'

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
