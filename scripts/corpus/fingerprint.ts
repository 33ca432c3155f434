import manifest from '../../package.json' with { type: 'json' }
import { byCodeUnit } from './by-code-unit.ts'
import type { Config } from './config/config.ts'
import { sha256 } from './outputs.ts'

/** Stands for the code of the program; `scripts/run.js` puts a hash of it in its place. */
const code = '@code-of-the-program@'

/**
 * A hash of what the outputs depend on besides the sources: the program and the settings. Maps are
 * sorted: their order means nothing.
 */
export function fingerprintOf(config: Config): string {
  const { charset, edits, verbatim, removeRepeated, words, portability, dates, site } = config
  const { severities } = config
  // What a schema accepts is asked anew in each build.
  const overrides = config.overrides?.map(({ schema: _, ...override }) => ({
    ...override,
    edits: sorted(override.edits),
    severities: sorted(override.severities),
  }))
  return sha256(
    JSON.stringify({
      ...{ version: manifest.version, code },
      ...{ charset, verbatim, removeRepeated, words, portability, dates, site },
      edits: sorted(edits),
      severities: sorted(severities),
      ...(overrides?.length !== 0 && { overrides }),
    }),
  )
}

function sorted(map: Readonly<Record<string, unknown>> = {}): unknown {
  const entries = Object.entries(map).sort(([left], [right]) => byCodeUnit(left, right))
  return entries.length > 0 ? entries : undefined
}
