/** What a check says: `not-proved` where it cannot be shown one way or the other. */
export type Verdict = 'proved' | 'not-proved' | 'failed'

/** One check of one document, or of the whole of dist. */
export interface Check {
  readonly name: string
  readonly verdict: Verdict
  /** What is wrong or missing; left out when the check is proved. */
  readonly problem?: string
}

export interface Proof {
  /** The source's path, or `dist` for what is no document's. */
  readonly subject: string
  readonly verdict: Verdict
  readonly checks: readonly Check[]
  /** UTF-16 code units of the decoded source, and how many edits account for it. */
  readonly characters: number
  readonly edits: number
}

/** Carries out a check that returns what is wrong. Whatever it throws is wrong, too. */
export function check(name: string, run: () => string | undefined): Check {
  try {
    const problem = run()
    return problem === undefined
      ? { name, verdict: 'proved' }
      : { name, verdict: 'failed', problem }
  } catch (error) {
    if (error instanceof NotProved) return { name, verdict: 'not-proved', problem: error.message }
    const problem = error instanceof Error ? error.message : String(error)
    return { name, verdict: 'failed', problem }
  }
}

/** Thrown by a check that has nothing to prove its point with. */
export class NotProved extends Error {}

/** The worst of the verdicts of `checks`. */
export function worst(checks: readonly Check[]): Verdict {
  const order: readonly Verdict[] = ['failed', 'not-proved', 'proved']
  return order.find((verdict) => checks.some((each) => each.verdict === verdict)) ?? 'proved'
}
