import type { VFile } from 'vfile'
import { type Severities, severityProblems } from '../messages/severity.ts'
import { unknownName } from '../messages/suggest.ts'
import { reportValue } from './report-value.ts'

/** The key of front matter and sidecars under which a document has settings of its own. */
export const ownKey = 'fair-copy'

/** Reads what the document says of its own messages; the front matter goes before the sidecar. */
export function readOwnSettings(file: VFile): void {
  const { frontMatter, sidecar } = file.data
  const found = [sidecar?.data.metadataFile?.data, frontMatter?.data].map((data) => data?.[ownKey])
  const severities: { [id: string]: Severities[string] } = {}
  for (const settings of found.filter((value) => value !== undefined)) {
    const problems = ownProblems(settings)
    for (const text of problems) {
      reportValue(file, [ownKey], { ruleId: 'front-matter-value', severity: 'error', text })
    }
    if (problems.length === 0) Object.assign(severities, (settings as OwnSettings).severities)
  }
  file.data.severities = severities
}

interface OwnSettings {
  readonly severities?: Severities
}

function ownProblems(settings: unknown): string[] {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    return [`Unexpected value of “${ownKey}”, expected a map with “severities”`]
  }
  const [other] = Object.keys(settings).filter((key) => key !== 'severities')
  if (other !== undefined) return [unknownName('setting', other, ['severities'])]
  const { severities = {} } = settings as OwnSettings
  return severityProblems(severities, unknownName)
}
