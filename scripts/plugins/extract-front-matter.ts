import type { VFile } from 'vfile'
import { splitFrontMatter } from '../source/split-front-matter.ts'
import { ownKey, readOwnSettings } from './own-settings.ts'
import { report } from './report.ts'
import { reportClashes } from './report-clashes.ts'

/** Reads the front matter, and reports what is wrong with it; it goes before the sidecar. Changes nothing. */
export function extractFrontMatter(file: VFile): void {
  const frontMatter = splitFrontMatter(String(file))
  for (const { start, end, ...problem } of frontMatter.problems) {
    report(file, { ...problem, range: { start, end } })
  }
  reportClashes(file, frontMatter)
  file.data.frontMatter = frontMatter
  const { data = {} } = file.data.sidecar?.data.metadataFile ?? {}
  const { [ownKey]: _, ...beside } = data
  file.data.given = { ...beside, ...frontMatter.data }
  readOwnSettings(file)
}
