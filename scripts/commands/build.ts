import { build } from '../corpus/build.ts'
import { areAllowed } from './allowed-warnings.ts'
import type { Values } from './arguments.ts'
import { openProgress } from './progress.ts'
import { reportBuild } from './report-build.ts'
import { reportOf } from './report-of.ts'
import { settingsOf } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Builds dist once, tells of it, and returns the exit code. */
export async function runBuild(values: Values, shell: Shell): Promise<number> {
  const started = performance.now()
  const { check, 'dry-run': dryRun, force } = values
  const settings = await settingsOf(values, shell)
  const progress = openProgress(values, shell)
  const options = { ...settings, check, dryRun, force, onProgress: progress.show }
  const result = await build(options).finally(progress.end)
  const report = reportOf(result, settings, { check })
  const seconds = (performance.now() - started) / 1000
  await reportBuild(report, result, { values, shell, seconds })
  const { missing, changed, stale } = result.changes
  const isStale = check && missing.length + changed.length + stale.length > 0
  const { errors, warnings } = report.summary
  const isAllowed = areAllowed(warnings, settings, { values, shell })
  return errors > 0 || isStale || !isAllowed ? exitCodes.bad : exitCodes.good
}
