import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { BuildResult } from '../corpus/build.ts'
import { appendReport, writeReport } from '../corpus/write-report.ts'
import { reportDifferences } from '../reporters/changes.ts'
import { isData, loadReporter, type ReporterName } from '../reporters/load-reporter.ts'
import type { Report, ReportedMessage } from '../reporters/report.ts'
import { reportSummary } from '../reporters/summary.ts'
import { reportText } from '../reporters/text.ts'
import type { Values } from './arguments.ts'
import { useColor } from './settings.ts'
import type { GithubStep, Shell } from './shell.ts'

interface Telling {
  readonly values: Values
  readonly shell: Shell
  readonly seconds: number
}

/** Tells of a build by the reporters that were asked for, to where they were asked to. */
export async function reportBuild(
  all: Report,
  result: BuildResult,
  { values, shell, seconds }: Telling,
): Promise<void> {
  const isTold = ({ severity }: ReportedMessage) => !values.quiet || severity !== 'note'
  const report = { ...all, messages: all.messages.filter(isTold) }
  for (const name of values.reporters) {
    const path = values.outputFiles[name]
    const text = await textOf(name, report, result, path !== undefined, { values, shell, seconds })
    if (path !== undefined) writeReport(shell.folder, path, text)
    else if (isData(name)) shell.print(text)
    else shell.tell(text)
  }
  if (values.reporters.includes('github') && shell.github?.summary !== undefined) {
    const { githubSummary } = await import('../reporters/github.ts')
    const moved = inRepository(report, shell.folder, shell.github)
    appendReport(shell.github.summary, githubSummary(moved))
  }
  if (values.changes === undefined) return
  const { missing, changed, stale } = result.changes
  const changes = { added: missing, changed, removed: stale }
  writeReport(shell.folder, values.changes, `${JSON.stringify(changes, null, 2)}\n`)
}

async function textOf(
  name: ReporterName,
  report: Report,
  result: BuildResult,
  isFile: boolean,
  { values, shell, seconds }: Telling,
): Promise<string> {
  if (name === 'github' && shell.github !== undefined) {
    const reportGithub = await loadReporter(name)
    return reportGithub(inRepository(report, shell.folder, shell.github))
  }
  if (name !== 'text') return (await loadReporter(name))(report)
  const { quiet, silent, check, verbose, 'dry-run': dryRun } = values
  if (silent && !isFile) return ''
  const color = useColor(values, shell) && !isFile
  const how = check ? 'check' : dryRun ? 'dry-run' : 'build'
  return [
    reportText(report.messages, { quiet, color }),
    how === 'build' && !verbose ? '' : reportDifferences(result, report.dist, how, color),
    quiet ? '' : reportSummary(report, result, { how, seconds: isFile ? undefined : seconds }),
  ].join('')
}

/** With paths from the folder of the repository, which need not be the one that the program runs in. */
function inRepository(report: Report, folder: string, { workspace }: GithubStep): Report {
  const moved = (path: string) => {
    const below = relative(workspace, resolve(folder, path))
    const isBelow = below.split(sep)[0] !== '..' && !isAbsolute(below)
    return isBelow ? below.split(sep).join('/') : path
  }
  const messages = report.messages.map((message) => ({ ...message, path: moved(message.path) }))
  return { ...report, messages, dist: moved(report.dist) }
}
