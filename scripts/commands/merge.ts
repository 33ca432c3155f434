import { merge } from '../corpus/shards/merge.ts'
import type { Values } from './arguments.ts'
import { endBuild } from './end-build.ts'
import { openProgress } from './progress.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'

/** Joins the shards in `folders` into dist, tells of it as of one build, and returns the exit code. */
export async function runMerge(
  folders: readonly string[],
  values: Values,
  shell: Shell,
): Promise<number> {
  const started = shell.seconds()
  const { check, 'dry-run': dryRun } = values
  const settings = await settingsOf(values, shell)
  const progress = openProgress(values, shell)
  const result = await merge({
    ...{ ...settings, shards: folders, check, dryRun, onProgress: progress.show },
  })
  progress.end()
  return await endBuild(result, settings, { values, shell, started })
}
