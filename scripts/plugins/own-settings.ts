import type { VFile } from 'vfile'
import type { Metadata } from '../contract/record.ts'
import { type Severities, severityProblems } from '../messages/severity.ts'
import { unknownName } from '../messages/suggest.ts'
import type { FrontMatter } from '../source/split-front-matter.ts'
import { report } from './report.ts'

/** The key of front matter and sidecars under which a document has settings of its own. */
export const ownKey = 'fair-copy'

/** Reads what the document says of its own messages; the front matter goes before the sidecar. */
export function readOwnSettings(file: VFile): void {
  const { frontMatter, sidecar } = file.data
  const beside = sidecar?.data.metadataFile
  reportOwn(file, frontMatter)
  if (sidecar !== undefined) reportOwn(sidecar, beside)
  file.data.severities = ownSeverities(beside?.data, frontMatter?.data)
}

/** The severities that metadata sets for its document, the later before the earlier; nothing where it is wrong. */
export function ownSeverities(...metadata: readonly (Metadata | undefined)[]): Severities {
  const found = metadata.map((data) => data?.[ownKey])
  const sound = found.filter((value) => value !== undefined && ownProblems(value).length === 0)
  return Object.assign({}, ...sound.map((value) => (value as OwnSettings).severities))
}

interface OwnSettings {
  readonly severities?: Severities
}

interface Problem {
  readonly path: readonly string[]
  readonly text: string
}

/** Reports at its place what is wrong with the settings of the document. */
function reportOwn(file: VFile, given?: Pick<FrontMatter, 'data' | 'rangeOf'>): void {
  const settings = given?.data[ownKey]
  if (settings === undefined) return
  for (const { path, text } of ownProblems(settings)) {
    const range = given?.rangeOf([ownKey, ...path]) ?? { start: 0, end: 0 }
    report(file, { ruleId: 'front-matter-value', severity: 'error', text, range })
  }
}

function ownProblems(settings: unknown): Problem[] {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    const text = `Unexpected value of “${ownKey}”, expected a map with “severities”`
    return [{ path: [], text }]
  }
  const others = Object.keys(settings).filter((key) => key !== 'severities')
  const { severities = {} } = settings as OwnSettings
  return [
    ...others.map((key) => ({ path: [key], text: unknownName('setting', key, ['severities']) })),
    ...severityProblems(severities, unknownName).map(({ id, text }) => {
      return { path: id === undefined ? ['severities'] : ['severities', id], text }
    }),
  ]
}
