import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../.program/cli.js', import.meta.url))

export interface ServedProof {
  /** With `/` at its end. */
  readonly address: string
  /** Tells it to end, and returns how it ended. */
  readonly stop: () => Promise<readonly [code: number | null, signal: string | null]>
}

/** Serves the proof of the sources in `folder` on a free port, with the program as it is shipped. */
export async function serveProof(folder: string, ...args: string[]): Promise<ServedProof> {
  const server = spawn(execPath, [program, 'proof', '--serve', '--port', '0', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { address: await addressOf(server), stop: () => stop(server) }
}

async function stop(server: ChildProcess): Promise<[number | null, string | null]> {
  if (server.exitCode !== null) return [server.exitCode, null]
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  return (await ended) as [number | null, string | null]
}

function addressOf(server: ChildProcess): Promise<string> {
  let told = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      told += chunk
      const [address] = /http:\S+(?=;)/.exec(told) ?? []
      if (address !== undefined) resolve(address)
    })
    server.on('exit', () => reject(new Error(told)))
  })
}
