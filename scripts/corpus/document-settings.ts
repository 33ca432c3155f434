import { createFairCopy } from '../pipeline.ts'
import type { DocumentSettings } from './build-document.ts'
import type { Config } from './config/config.ts'
import { configProblems } from './config/config-problems.ts'
import { ConfigurationError } from './configuration-error.ts'
import { defaultMaxBytes } from './read-source-file.ts'

/** What of `config` each document goes by. Throws a `ConfigurationError` when it cannot be gone by. */
export function documentSettings(config: Config): DocumentSettings {
  const { charset, maxBytes = defaultMaxBytes, edits = {}, verbatim = false } = config
  const problems = configProblems({ charset, maxBytes, edits, verbatim })
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n  '))
  return { charset, maxBytes, fairCopy: createFairCopy({ policies: { edits, verbatim } }) }
}
