import type { VFile } from 'vfile'
import { type Report, report } from './report.ts'

/**
 * Reports something of the metadata, at the value at `path`, whether it was given in the front matter
 * or beside the source, or was read from the text; else at the start of the file.
 */
export function reportValue(
  file: VFile,
  path: readonly PropertyKey[],
  problem: Omit<Report, 'range'>,
): void {
  const { frontMatter, sidecar, inferred = {} } = file.data
  const range = frontMatter?.rangeOf(path)
  const beside = sidecar?.data.metadataFile?.rangeOf(path)
  if (range === undefined && sidecar !== undefined && beside !== undefined) {
    report(sidecar, { ...problem, range: beside })
    return
  }
  const key = String(path[0])
  const place = Object.hasOwn(inferred, key) ? inferred[key] : null
  const read = place && { start: place.start.offset, end: place.end.offset }
  report(file, { ...problem, range: range ?? read ?? { start: 0, end: 0 } })
}
