import type { Config } from '../corpus/config/config.ts'
import type { Shell } from './shell.ts'

/** Whether there are no more warnings than `config` allows; tells of it where there are, unless it allows none. */
export function areAllowed(warnings: number, config: Config, shell: Shell): boolean {
  const { strict = false, maxWarnings = strict ? 0 : Infinity } = config
  if (warnings > maxWarnings && maxWarnings > 0) {
    shell.tell(`${warnings} warnings are more than the ${maxWarnings} that are allowed\n`)
  }
  return warnings <= maxWarnings
}
