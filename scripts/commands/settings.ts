import { type LoadedConfig, loadConfig } from '../corpus/config/load-config.ts'
import type { Values } from './arguments.ts'
import type { Shell } from './shell.ts'

/**
 * The settings of the config file; what the command line says goes before them. `time` says how often they
 * were read before.
 */
export async function settingsOf(values: Values, shell: Shell, time = 0): Promise<LoadedConfig> {
  const { sources, dist, charset, strict, frail } = values
  const isStrict = strict ?? frail
  const maxWarnings = values['max-warnings']
  const maxWorkers = values['max-workers']
  const passWithNoFiles = values['pass-with-no-files']
  const { maxWarnings: configured, ...config } = await loadConfig(shell.folder, values.config, time)
  return {
    ...config,
    // To be strict or not is another answer to the same question.
    ...(isStrict === undefined && configured !== undefined && { maxWarnings: configured }),
    ...(sources !== undefined && { sources }),
    ...(dist !== undefined && { dist }),
    ...(charset !== undefined && { charset }),
    ...(isStrict !== undefined && { strict: isStrict }),
    ...(maxWarnings !== undefined && { maxWarnings: Number(maxWarnings) }),
    ...(maxWorkers !== undefined && { maxWorkers: Number(maxWorkers) }),
    ...(passWithNoFiles !== undefined && { passWithNoFiles }),
  }
}

/** Colours where a person reads: a terminal, and no wish to the contrary. */
export function useColor({ color }: Values, { isTerminal, likesColor }: Shell): boolean {
  return color ?? (isTerminal.tell() && likesColor)
}
