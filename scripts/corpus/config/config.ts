import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { DateForm } from '../../document/print-front-matter.ts'
import type { Site } from '../../document/site.ts'
import type { Portability } from '../../markdown/spelling/portability.ts'
import type { Severities } from '../../messages/severity.ts'
import type { Policies } from '../../rules/policy.ts'

/** What a `fair-copy.config` file holds. Paths are relative to the file. */
export interface Config extends Shared {
  /** The folder of sources; `sources` when left out. */
  readonly sources?: string
  /** The folder to write; `dist` when left out. */
  readonly dist?: string
  /** Lets warnings fail the build; the same as `maxWarnings: 0`. */
  readonly strict?: boolean
  /** How many warnings there may be before they fail the build; any number when left out. */
  readonly maxWarnings?: number
  /** Whether a folder without sources is no error. */
  readonly passWithNoFiles?: boolean
  /** Settings for some of the sources; where two are about one file, the later goes before the earlier. */
  readonly overrides?: readonly Override[]
  /** How many threads build, where there is enough to build; as many as there are processors when left out. */
  readonly maxWorkers?: number
  /** The size in bytes up to which a source is read; 50 MiB when left out. */
  readonly maxBytes?: number
  /** Where the documents are published; without it, there are no feeds and no site map. */
  readonly site?: Site
}

/** Settings for all sources or some. */
interface Shared extends Policies {
  /** The encoding of sources without a byte-order mark; when left out, it is found out for each. */
  readonly charset?: string
  /**
   * Whether the blocks that stand at the start or the end of many texts of a folder are taken out. A
   * text then depends on its neighbours; `false` when left out.
   */
  readonly removeRepeated?: boolean
  /**
   * Words that may stand divided at line ends: the path of a list, a word a line, relative to the config file, or
   * the words. Without it, a text itself has to have the whole word.
   */
  readonly words?: string | readonly string[]
  /** Whom plain text is spelled for in Markdown; `everywhere` when left out. */
  readonly portability?: Portability
  /** How days such as `2018-02-26` stand in front matter: `quoted` as strings, which is the default, or `plain`. */
  readonly dates?: DateForm
  /** What messages are, by their ids; an error by nature stays one. */
  readonly severities?: Severities
  /**
   * What the metadata has to be: a schema of any library with Standard Schema. It only checks; values
   * that it would change stay as they are.
   */
  readonly schema?: StandardSchemaV1
}

/** Settings for some of the sources. */
export interface Override extends Shared {
  /** Which: paths and globs below the folder of sources, such as `archive/**`. */
  readonly files: string | readonly string[]
}

/** Gives the type of a config file to its editor; returns `config` as it is. */
export function defineConfig(config: Config): Config {
  return config
}
