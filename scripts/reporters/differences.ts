import type { Report, ReportedMessage } from './report.ts'

const kinds = {
  missing: ['missing file', 'what its source makes'],
  changed: ['changed file', 'what its source makes'],
  stale: ['file that no source makes any more', 'none'],
} as const

/** What `--check` found, as errors at the files of dist, for reporters that know messages alone. */
export function differencesAsMessages({ differences, dist }: Report): ReportedMessage[] {
  return Object.entries(kinds).flatMap(([kind, [unexpected, expected]]) =>
    (differences?.[kind as keyof typeof kinds] ?? []).map((path) => ({
      path: `${dist}/${path}`,
      ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
      severity: 'error',
      text: `Unexpected ${unexpected}, expected ${expected}; run the build without --check`,
      rule: 'dist-differs',
    })),
  )
}
