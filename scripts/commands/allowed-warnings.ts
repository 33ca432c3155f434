import type { Config } from '../corpus/config/config.ts'
import { counted } from '../reporters/counted.ts'
import type { Values } from './arguments.ts'
import type { Shell } from './shell.ts'

/** Whether there are no more warnings than `config` allows; tells of it where there are. */
export function areAllowed(
  warnings: number,
  config: Config,
  { values, shell }: { values: Pick<Values, 'silent'>; shell: Shell },
): boolean {
  const { strict = false, maxWarnings = strict ? 0 : Infinity } = config
  if (warnings > maxWarnings && !values.silent) {
    const found = counted(warnings, 'warning')
    shell.tell(`Unexpected ${found}, expected ${maxWarnings || 'none'}; mend them or allow more\n`)
  }
  return warnings <= maxWarnings
}
