import { build } from '../corpus/build.ts'
import { readShardName } from '../corpus/shards/shard.ts'
import type { Values } from './arguments.ts'
import { endBuild } from './end-build.ts'
import { openProgress } from './progress.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'

/** Builds dist once, tells of it, and returns the exit code. */
export async function runBuild(values: Values, shell: Shell): Promise<number> {
  const started = shell.seconds()
  const { check, 'dry-run': dryRun, force } = values
  const shard = values.shard === undefined ? undefined : readShardName(values.shard)
  const settings = await settingsOf(values, shell)
  const progress = openProgress(values, shell)
  const onProgress = (done: number, total: number) => {
    if (done === 0) shell.expect(total)
    progress.show(done, total)
  }
  const options = {
    ...{ ...settings, check, dryRun, force, onProgress },
    ...(shard !== undefined && { shard }),
  }
  const result = await build(options).finally(progress.end)
  const code = await endBuild(result, settings, { values, shell, started })
  shell.keepCode(result.documents - result.reused)
  return code
}
