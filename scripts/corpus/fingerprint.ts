import manifest from '../../package.json' with { type: 'json' }
import type { Policies } from '../rules/policy.ts'
import type { Config } from './config/config.ts'
import { byCodeUnit } from './find-sources.ts'
import { sha256 } from './outputs.ts'

/** Stands for the code of the program; `scripts/run.js` puts a hash of it in its place. */
const code = '@code-of-the-program@'

/**
 * A hash of what the outputs depend on besides the sources: the program and the settings. Policies
 * are sorted: their order means nothing.
 */
export function fingerprintOf(config: Config): string {
  const { charset, edits, verbatim, removeRepeated, portability, dates, site } = config
  const overrides = config.overrides?.map((override) => ({
    ...override,
    edits: sorted(override.edits),
  }))
  return sha256(
    JSON.stringify({
      ...{ version: manifest.version, code },
      ...{ charset, verbatim, removeRepeated, portability, dates, site },
      edits: sorted(edits),
      ...(overrides?.length !== 0 && { overrides }),
    }),
  )
}

function sorted(edits: Policies['edits'] = {}): unknown {
  const entries = Object.entries(edits).sort(([left], [right]) => byCodeUnit(left, right))
  return entries.length > 0 ? entries : undefined
}
