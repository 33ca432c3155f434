import type { BuildChanges } from '../contract/changes.ts'
import { reportDiff, type TextChange } from './diff.ts'
import { oneLine } from './one-line.ts'
import { createPaint } from './paint.ts'

export type HowBuilt = 'build' | 'dry-run' | 'check'

const words = {
  check: { missing: 'missing', changed: 'changed', stale: 'stale' },
  'dry-run': { missing: 'would be added', changed: 'would be changed', stale: 'would be removed' },
  build: { missing: 'added', changed: 'changed', stale: 'removed' },
} as const

interface Changed {
  readonly changes: BuildChanges
  readonly firstChange: TextChange | undefined
}

/** The files of dist that a build changed, would change, or found not to be what they should, apart. */
export function reportDifferences(
  { changes, firstChange }: Changed,
  dist: string,
  how: HowBuilt,
  color: boolean,
): string {
  const paint = createPaint(color)
  const kinds = ['missing', 'changed', 'stale'] as const
  const lines = kinds.flatMap((kind) =>
    changes[kind].map((path) => `${oneLine(`${dist}/${path}`)}  ${words[how][kind]}\n`),
  )
  if (lines.length === 0 || how !== 'check') return lines.join('')
  const diff = firstChange === undefined ? '' : reportDiff(firstChange, dist, paint)
  return `${lines.join('')}${diff}${dist} is not what its sources make; run the build without --check\n`
}
