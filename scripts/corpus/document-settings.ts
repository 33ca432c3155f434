import picomatch from 'picomatch'
import { createFairCopy } from '../pipeline.ts'
import type { DocumentSettings } from './build-document.ts'
import type { Config, Override } from './config/config.ts'
import { configProblems } from './config/config-problems.ts'
import { ConfigurationError } from './configuration-error.ts'
import { defaultMaxBytes } from './read-source-file.ts'

/** What a document goes by, by its path below the folder of sources, with `/`. */
export type SettingsOf = (path: string) => DocumentSettings

/** What of `config` each document goes by. Throws a `ConfigurationError` when it cannot be gone by. */
export function documentSettings(config: Config): SettingsOf {
  const { maxBytes = defaultMaxBytes, overrides = [], charset, edits, verbatim } = config
  const { removeRepeated, words, portability, dates, site, severities, schema } = config
  const problems = configProblems({
    ...{ charset, maxBytes, edits, verbatim, overrides, removeRepeated, portability, dates, site },
    ...{ severities, schema, words },
  })
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n  '))
  const chosen = overrides.map(({ files }) => picomatch([files].flat(), { dot: true }))
  const known = new Map<string, DocumentSettings>()
  return (path) => {
    const matching = overrides.filter((_, index) => chosen[index]?.(path))
    const key = matching.map((override) => overrides.indexOf(override)).join()
    const settings = known.get(key) ?? merge(config, maxBytes, matching)
    known.set(key, settings)
    return settings
  }
}

/** Words are compared as texts have them behind their rules for characters, and in lower case. */
function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase()
}

/** The later goes before the earlier, and all of them before what is set for all. */
function merge(config: Config, maxBytes: number, overrides: readonly Override[]): DocumentSettings {
  const all = [config, ...overrides]
  const charset = all.findLast((settings) => settings.charset !== undefined)?.charset
  const edits = Object.assign({}, ...all.map((settings) => settings.edits ?? {}))
  const severities = Object.assign({}, ...all.map((settings) => settings.severities ?? {}))
  const schema = all.findLast((settings) => settings.schema !== undefined)?.schema
  const flag = (name: 'verbatim' | 'removeRepeated') =>
    all.findLast((settings) => settings[name] !== undefined)?.[name] ?? false
  const portability = all.findLast((settings) => settings.portability !== undefined)?.portability
  const dates = all.findLast((settings) => settings.dates !== undefined)?.dates
  const words = all.findLast((settings) => settings.words !== undefined)?.words
  const { site } = config
  const fairCopy = createFairCopy({
    policies: { edits, verbatim: flag('verbatim') },
    ...(portability !== undefined && { portability }),
    ...(dates !== undefined && { dates }),
    ...(site !== undefined && { site }),
    ...(words !== undefined && { words: new Set([words].flat().map(foldWord)) }),
    ...(schema !== undefined && { schema }),
    severities,
  })
  return { charset, maxBytes, removeRepeated: flag('removeRepeated'), severities, schema, fairCopy }
}
