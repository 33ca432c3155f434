import type { Config } from '../config/config.ts'

export interface WorkerOptions extends Pick<Config, 'maxWorkers' | 'schema' | 'overrides'> {
  readonly bytesPerWorker?: number | undefined
}

// A thread loads the program and warms up by itself. Measured on two cores: with this for each, two
// threads take an eighth less time than one, and with half of it as much.
const usualBytes = 2 ** 19

/**
 * How many threads pay to build so many bytes of sources, the first among them, where the machine has as
 * many; 0 where the first does it all. A schema is code, which cannot be sent to a thread, so that one
 * thread builds where one is set.
 */
export function countWorkers(bytes: number, options: WorkerOptions): number {
  const { maxWorkers = Number.POSITIVE_INFINITY, bytesPerWorker = usualBytes } = options
  const isCode = [options, ...(options.overrides ?? [])].some(
    (settings) => settings.schema !== undefined,
  )
  const count = Math.min(maxWorkers, Math.floor(bytes / bytesPerWorker))
  return count < 2 || isCode ? 0 : count
}
