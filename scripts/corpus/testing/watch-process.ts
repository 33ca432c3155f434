import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { program, type Workspace } from './workspace.ts'

/** The program as it watches a workspace. */
export class WatchProcess {
  readonly #child: ChildProcess
  #output = ''
  #read = 0

  constructor(workspace: Workspace, args: readonly string[] = []) {
    this.#child = spawn(execPath, [program, '--watch', ...args], {
      cwd: workspace.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text
      })
    }
  }

  /** Waits until what was printed since the last call matches, and returns it up to there. */
  async until(pattern: RegExp, deadline = 30_000): Promise<string> {
    const end = Date.now() + deadline
    while (Date.now() < end) {
      const text = this.#output.slice(this.#read)
      const found = pattern.exec(text)
      if (found !== null) {
        this.#read += found.index + found[0].length
        return text.slice(0, found.index + found[0].length)
      }
      if (this.#child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`Unexpected end of patience, expected ${pattern} in:\n${this.#output}`)
  }

  /** Asks it to end, and returns how it did. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode
    this.#child.kill(signal)
    const [code, by] = await once(this.#child, 'exit')
    return code ?? by
  }
}
