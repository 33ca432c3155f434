/** The world outside, as `cli.ts` gives it to the commands: only that prints or reads the environment. */
export interface Shell {
  /** The folder in which the program runs. */
  readonly folder: string
  /** Writes data, to standard output. */
  readonly print: (text: string) => void
  /** Standard input, of which no more is read than is asked for. */
  readonly input: () => AsyncIterable<Uint8Array>
  /** Writes data as `print` does, and waits until it is taken: false when nobody reads it any more. */
  readonly send: (text: string) => Promise<boolean>
  /** Writes what is to be told, to standard error. */
  readonly tell: (text: string) => void
  /** Whether standard output and standard error are terminals. */
  readonly isTerminal: { readonly print: () => boolean; readonly tell: () => boolean }
  /** Whether its user wishes for colours: `NO_COLOR` says no (no-color.org). */
  readonly likesColor: boolean
  /** Prepares the process for a build of so many documents. */
  readonly expect: (documents: number) => void
  /** Keeps what has been compiled of the program for a run that built so many documents. */
  readonly keepCode: (built: number) => void
  /** Seconds since the program was started. */
  readonly seconds: () => number
  /** Asks to be told when the user or the system wishes the program to end, which then is its own to do. */
  readonly stopSignal: () => AbortSignal
  /** Set in a step of GitHub Actions. */
  readonly github?: GithubStep
}

export interface GithubStep {
  /** The folder of the repository, to which the paths of annotations are relative. */
  readonly workspace: string
  /** The file that the summary of the step is appended to. */
  readonly summary?: string
}

/** The exit codes of the program. */
export const exitCodes = { good: 0, bad: 1, failed: 2 } as const
