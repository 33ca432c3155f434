import { readFileSync } from 'node:fs'
import { kill, pid } from 'node:process'

/** A process, told apart from every other that has or will have its number. */
export interface ProcessId {
  readonly pid: number
  /** When it started, in letters, digits and hyphens. */
  readonly start: string
}

/** The process that asks. */
export function thisProcess(): ProcessId {
  return { pid, start: startOf(pid) ?? String(Math.floor(performance.timeOrigin)) }
}

/**
 * Whether a process still runs. Numbers are given out again, in containers at once: where the system
 * tells when a process started (Linux), another with the same number is not taken for it.
 */
export function isRunning({ pid: other, start }: ProcessId): boolean {
  const current = startOf(other)
  if (current !== undefined) return current === start
  if (other === pid) return false
  try {
    return kill(other, 0)
  } catch (error) {
    // The process of another user may not be sent even the signal that does nothing.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process started and in which run of the system, from proc(5); `ended` for one that waits to be collected. */
function startOf(id: number): string | undefined {
  try {
    // The second field, the command in parentheses, may hold anything.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [state = ''] = fields
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    return 'ZXx'.includes(state) ? 'ended' : `${fields[19]}-${boot}`
  } catch {
    return undefined
  }
}
