import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from './run-program.ts'

/** A program that goes on until it is stopped, and what it tells. */
export class WatchedProgram {
  readonly #child: ChildProcess
  #told = ''
  #wake: () => void = () => undefined

  constructor({ file, args, folder }: Command) {
    this.#child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#told += text
      this.#wake()
    })
    this.#child.once('exit', () => this.#wake())
  }

  /** Waits until what was told since the last call matches. Throws with that when the program ended. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.#told)) {
      if (this.#child.exitCode !== null) throw new Error(`Unexpected end: ${this.#told}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#told = ''
  }

  /** CPU seconds of all threads that run: proc_schedstat(5), the first field, in nanoseconds. */
  cpu(): number {
    const tasks = `/proc/${this.#child.pid}/task`
    const times = readdirSync(tasks).map((task) => {
      const [time = '0'] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')
      return Number(time)
    })
    return times.reduce((sum, time) => sum + time, 0) / 1e9
  }

  /** MiB that are in memory now: proc_pid_status(5). */
  memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    this.#child.kill('SIGTERM')
    await once(this.#child, 'exit')
  }
}
