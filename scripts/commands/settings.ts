import type { Config } from '../corpus/config/config.ts'
import { loadConfig } from '../corpus/config/load-config.ts'
import type { Values } from './arguments.ts'
import type { Shell } from './shell.ts'

/** The settings of the config file; what the command line says goes before them. */
export async function settingsOf(values: Values, shell: Shell): Promise<Config> {
  const { sources, dist, charset, strict, frail } = values
  const isStrict = strict ?? frail
  const maxWarnings = values['max-warnings']
  const passWithNoFiles = values['pass-with-no-files']
  return {
    ...(await loadConfig(shell.folder, values.config)),
    ...(sources !== undefined && { sources }),
    ...(dist !== undefined && { dist }),
    ...(charset !== undefined && { charset }),
    ...(isStrict !== undefined && { strict: isStrict }),
    ...(maxWarnings !== undefined && { maxWarnings: Number(maxWarnings) }),
    ...(passWithNoFiles !== undefined && { passWithNoFiles }),
  }
}

/** Colours where a person reads: a terminal, and no wish to the contrary. */
export function useColor({ color }: Values, { isTerminal, likesColor }: Shell): boolean {
  return color ?? (isTerminal.tell && likesColor)
}
