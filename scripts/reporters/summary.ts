import type { BuildChanges } from '../contract/changes.ts'
import type { HowBuilt } from './changes.ts'
import { counted, grouped } from './counted.ts'
import type { Report } from './report.ts'

interface Counts {
  readonly changes: Pick<BuildChanges, 'stale'>
  readonly written: number
  readonly others: number
  readonly ignored: number
}

/** One line about a build; without `seconds`, it is the same for each build of the same. */
export function reportSummary(
  { summary }: Report,
  { changes, written, others, ignored }: Counts,
  { how, seconds }: { how: HowBuilt; seconds: number | undefined },
): string {
  const { documents, reused, words, edits, errors, warnings } = summary
  const { stale } = changes
  const isBuild = how === 'build'
  const parts = [
    `${counted(documents, 'document')}${reused > 0 ? ` (${grouped(reused)} as before)` : ''}`,
    counted(words, 'word'),
    counted(edits, 'edit'),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(isBuild ? [`${counted(written, 'file')} written`] : []),
    ...(isBuild && stale.length > 0 ? [`${stale.length} removed`] : []),
    ...(others > 0 ? [`${counted(others, 'file')} of other kinds left alone`] : []),
    ...(ignored > 0 ? [`${counted(ignored, 'source')} ignored`] : []),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(2)} s`]),
  ]
  return `${parts.join(', ')}\n`
}
