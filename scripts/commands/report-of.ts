import type { BuildResult } from '../corpus/build.ts'
import type { Config } from '../corpus/config/config.ts'
import type { Report, ReportedMessage } from '../reporters/report.ts'
import { reportedMessages } from './reported-messages.ts'

// More of them are a folder of somebody else's, which nobody wants to read a list of.
const mostForeign = 20
const severities = { error: 'error', warn: 'warning', note: 'note' } as const

/** What there is to tell of a build, or of a `check`. */
export function reportOf(
  result: BuildResult,
  config: Config,
  { check }: { check: boolean },
): Report {
  const { sources = 'sources', dist = 'dist' } = config
  const messages = [
    ...reportedMessages(result.files, sources),
    ...foreignMessages(result.foreign, dist, config),
  ]
  const count = (severity: ReportedMessage['severity']) =>
    messages.filter((message) => message.severity === severity).length
  const { documents, reused, words, edits } = result
  return {
    messages,
    ...(check && { differences: result.changes }),
    dist,
    summary: {
      ...{ documents, reused, words, edits },
      ...{ errors: count('error'), warnings: count('warning'), notes: count('note') },
    },
  }
}

function foreignMessages(
  paths: readonly string[],
  dist: string,
  { severities: set }: Config,
): ReportedMessage[] {
  const severity = set?.['foreign-file'] ?? 'note'
  if (severity === 'off') return []
  const rest = paths.length - mostForeign
  return paths.slice(0, mostForeign).map((path, index) => {
    const more = index === mostForeign - 1 && rest > 0 ? ` (and ${rest} more files like it)` : ''
    return {
      path: `${dist}/${path}`,
      ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
      severity: severities[severity],
      text: `Unexpected file that no build wrote, expected those of the manifest; it is left alone, move it if it should not be there${more}`,
      rule: 'foreign-file',
    }
  })
}
