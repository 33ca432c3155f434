import type { BuildOptions } from '../corpus/build.ts'
import { configPlaces } from '../corpus/config/find-config.ts'
import { type WatchedBuild, watchBuilds } from '../corpus/watch/watch.ts'
import { oneLine } from '../reporters/one-line.ts'
import type { Report, ReportedMessage } from '../reporters/report.ts'
import { reportText } from '../reporters/text.ts'
import { reportUnbuilt, reportWatched } from '../reporters/watched.ts'
import type { Values } from './arguments.ts'
import { openProgress } from './progress.ts'
import { reportBuild } from './report-build.ts'
import { reportOf } from './report-of.ts'
import { settingsOf, useColor } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** What else is to be done with a watch. */
export interface WatchOptions {
  /** Says when to stop; when left out, the user does. */
  readonly signal?: AbortSignal
  /** Is called after each build, when it was told of. */
  readonly afterBuild?: (build: WatchedBuild) => void
}

/** Builds dist whenever something changes, and tells of each build, until it is to stop. */
export async function runWatch(
  values: Values,
  shell: Shell,
  { signal = shell.stopSignal(), afterBuild }: WatchOptions = {},
): Promise<number> {
  const progress = openProgress(values, shell)
  let time = 0
  const read = async () => {
    const { force } = values
    const settings = await settingsOf(values, shell, time++)
    const options: BuildOptions = { ...settings, force, onProgress: progress.show }
    const configs = [...configPlaces(shell.folder, values.config), ...(settings.lists ?? [])]
    return { options, configs }
  }
  let before: Report | undefined
  try {
    for await (const build of watchBuilds(read, signal)) {
      progress.end()
      before = await tell(build, before, { values, shell })
      afterBuild?.(build)
    }
  } finally {
    progress.end()
  }
  return exitCodes.good
}

interface Telling {
  readonly values: Values
  readonly shell: Shell
}

/** Tells of the first build as of a plain one, and of later ones what is new. Returns what there was to tell. */
async function tell(
  { result, error, options, ...watched }: WatchedBuild,
  before: Report | undefined,
  { values, shell }: Telling,
): Promise<Report | undefined> {
  const { quiet, silent } = values
  if (result === undefined) {
    shell.tell(reportUnbuilt(watched, oneLine(error?.message ?? '')))
    return before
  }
  const report = reportOf(result, options, { check: false })
  const seconds = watched.milliseconds / 1000
  if (before === undefined) {
    await reportBuild(report, result, { values, shell, seconds })
    if (!quiet && !silent) shell.tell('Waiting for changes; Ctrl+C ends it\n')
    return report
  }
  const { sources = 'sources' } = options
  const changed = new Set(watched.changed.map((path) => `${sources}/${path}`))
  const told = new Set(before.messages.map((message) => JSON.stringify(message)))
  const isNew = (message: ReportedMessage) =>
    changed.has(message.path) || !told.has(JSON.stringify(message))
  const { missing, changed: written, stale } = result.changes
  const files = missing.length + written.length + stale.length
  const others = values.reporters.filter((name) => name !== 'text' || values.outputFiles.text)
  await reportBuild(report, result, { values: { ...values, reporters: others }, shell, seconds })
  if (!silent) {
    const color = useColor(values, shell)
    shell.tell(reportText(report.messages.filter(isNew), { quiet, color }))
    if (!quiet) shell.tell(reportWatched(watched, report.summary, files))
  }
  return report
}
