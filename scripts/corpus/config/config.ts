import type { Policies } from '../../rules/policy.ts'

/** What a `fair-copy.config` file holds. Paths are relative to the file. */
export interface Config extends Policies {
  /** The folder of sources; `sources` when left out. */
  readonly sources?: string
  /** The folder to write; `dist` when left out. */
  readonly dist?: string
  /** The encoding of sources without a byte-order mark; when left out, it is found out for each. */
  readonly charset?: string
  /** Lets warnings fail the build. */
  readonly strict?: boolean
  /** Settings for some of the sources; where two are about one file, the later goes before the earlier. */
  readonly overrides?: readonly Override[]
  /** The size in bytes up to which a source is read; 50 MiB when left out. */
  readonly maxBytes?: number
}

/** Settings for some of the sources. */
export interface Override extends Policies {
  /** Which: paths and globs below the folder of sources, such as `archive/**`. */
  readonly files: string | readonly string[]
  readonly charset?: string
}

/** Gives the type of a config file to its editor; returns `config` as it is. */
export function defineConfig(config: Config): Config {
  return config
}
