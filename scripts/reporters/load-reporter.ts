import type { Reporter } from './report.ts'

/** Those that write a file or to standard output, besides `text`; each is loaded when it is asked for. */
const loaders = {
  json: async () => (await import('./json.ts')).reportJson,
  github: async () => (await import('./github.ts')).reportGithub,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  junit: async () => (await import('./junit.ts')).reportJunit,
} as const satisfies Record<string, () => Promise<Reporter>>

export type LoadedReporter = keyof typeof loaders

export const reporterNames = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type ReporterName = (typeof reporterNames)[number]

export function isReporterName(name: string): name is ReporterName {
  return reporterNames.some((known) => known === name)
}

/** Whether it is for programs, and so goes to standard output; the others tell people on standard error. */
export function isData(name: ReporterName): boolean {
  return name !== 'text' && name !== 'github'
}

export function loadReporter(name: LoadedReporter): Promise<Reporter> {
  return loaders[name]()
}
