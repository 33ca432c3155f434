import type { BuildResult } from '../corpus/build.ts'
import type { Config } from '../corpus/config/config.ts'
import { areAllowed } from './allowed-warnings.ts'
import type { Values } from './arguments.ts'
import { reportBuild } from './report-build.ts'
import { reportOf } from './report-of.ts'
import { exitCodes, type Shell } from './shell.ts'

interface Ending {
  readonly values: Values
  readonly shell: Shell
  /** When it began, on the clock of the shell. */
  readonly started: number
}

/** Tells of a build that is done, and returns the exit code. */
export async function endBuild(
  result: BuildResult,
  settings: Config,
  { values, shell, started }: Ending,
): Promise<number> {
  const { check } = values
  const report = reportOf(result, settings, { check })
  const seconds = shell.seconds() - started
  await reportBuild(report, result, { values, shell, seconds })
  const isStale = check && result.written + result.changes.stale.length > 0
  const { errors, warnings } = report.summary
  const isAllowed = areAllowed(warnings, settings, { values, shell })
  return errors > 0 || isStale || !isAllowed ? exitCodes.bad : exitCodes.good
}
