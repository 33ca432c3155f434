import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A program with its arguments, and the folder to run it in. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly folder: string
}

/** What running a program took. */
export interface Cost {
  /** Seconds of all its processes and threads, those of the system for them among them. */
  readonly cpu: number
  /** Seconds by the clock. */
  readonly wall: number
  /** The most memory that its first process had at once, in MiB. */
  readonly peak: number
}

/** Of the clock that Linux counts CPU time by, whatever the kernel's own is. */
const ticksInSecond = 100
/** Milliseconds between two looks at the memory of a program. */
const interval = 20

/** Runs a program to its end. Throws with what it told when it failed. */
export async function runProgram({ file, args, folder }: Command): Promise<Cost> {
  const before = cpuOfChildren()
  const started = performance.now()
  const child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  let peak = 0
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-2000)
  })
  const look = () => {
    peak = Math.max(peak, peakOf(child.pid))
  }
  const timer = setInterval(look, interval)
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`${file} ${args.join(' ')} ended with ${code}: ${told}`))
      })
    })
  } finally {
    clearInterval(timer)
  }
  const wall = (performance.now() - started) / 1000
  return { cpu: cpuOfChildren() - before, wall, peak }
}

/** CPU seconds of all children that have ended, and of theirs: proc_pid_stat(5), `cutime` and `cstime`. */
function cpuOfChildren(): number {
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (?=\S)/)
  const [user, system] = fields.split(' ').slice(13, 15).map(Number)
  return ((user ?? 0) + (system ?? 0)) / ticksInSecond
}

/** proc_pid_status(5); 0 for a process that has ended. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
