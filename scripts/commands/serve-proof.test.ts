import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from '../corpus/testing/workspace.ts'

const program = fileURLToPath(new URL('../../.program/cli.js', import.meta.url))

let workspace: Workspace
let server: ChildProcess | undefined
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({
    'alpha.txt': 'Alpha\n\nBravo charlie.\n',
    'news/bravo.md': '# Bravo\n\nC.\n',
  })
  workspace.run()
})
afterEach(async () => {
  if (server?.exitCode === null) server.kill('SIGKILL')
  server = undefined
  workspace.remove()
})

/** Starts the server on a free port, and returns its address. */
async function serve(...args: string[]): Promise<string> {
  const started = spawn(execPath, [program, 'proof', '--serve', '--port', '0', ...args], {
    cwd: workspace.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server = started
  let told = ''
  for await (const chunk of started.stderr) {
    told += chunk
    const [address] = /http:\S+(?=;)/.exec(told) ?? []
    if (address !== undefined) return address
  }
  throw new Error(told)
}

async function read(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address)
  return { status: response.status, text: await response.text() }
}

/** As no ordinary client asks. */
async function ask(address: string, path: string, options: Parameters<typeof request>[1] = {}) {
  const asked = request(`${address}`, { ...options, path }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  return response.statusCode
}

describe('proof --serve', () => {
  it('serves each page as it would be written, and writes nothing', async () => {
    const before = workspace.list('.')
    const address = await serve()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const index = await read(address)
    expect(index.text).toContain('href="news/bravo.md.html"')
    expect((await read(`${address}alpha.txt.html`)).text).toContain('Bravo charlie.')
    expect((await read(`${address}rules.html`)).text).toContain('id="lift-title"')
    for (const asset of ['assets/proof.css', 'assets/proof.js']) {
      expect((await read(address + asset)).status).toBe(200)
    }
    expect(workspace.list('.')).toEqual(before)
  })

  it('shows what stands there now', async () => {
    const address = await serve()
    await read(address)
    workspace.write('sources/alpha.txt', 'Alpha\n\nDelta echo.\n')
    expect((await read(`${address}alpha.txt.html`)).text).toContain('has changed since the build')
    expect((await read(address)).text).toContain('has changed since the build')
    workspace.write('sources/broken.md', '---\ntitle: {\n---\n\nText.\n')
    workspace.run()
    expect((await read(`${address}alpha.txt.html`)).text).toContain('Delta echo.')
    expect((await read(address)).text).not.toContain('has changed since the build')
    expect((await read(`${address}broken.md.html`)).text).toContain('front-matter-syntax')
  })

  it('lets pages connect to where they came from alone', async () => {
    const address = await serve()
    const { headers } = await fetch(address)
    const policy = headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self'$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers nothing but what it is asked for properly', async () => {
    const address = await serve()
    expect(await ask(address, '/../sources/alpha.txt')).toBe(404)
    expect(await ask(address, '/%2e%2e%2fsources%2falpha.txt')).toBe(404)
    expect(await ask(address, '/%ff.html')).toBe(404)
    expect(await ask(address, '/manifest.json')).toBe(404)
    expect(await ask(address, '/', { method: 'POST' })).toBe(405)
    // Another name that was made to lead here.
    expect(await ask(address, '/', { headers: { host: 'alpha.example' } })).toBe(403)
    const { port } = new URL(address)
    expect(await ask(address, '/', { headers: { host: `localhost:${port}` } })).toBe(200)
  })

  it('ends when it is told to, and says when its port is taken', async () => {
    const address = await serve()
    const { port } = new URL(address)
    const { status, stderr } = workspace.run(['proof', '--serve', '--port', port])
    expect(`${status} ${stderr}`).toMatch(/^2 .*name another with --port/)
    const events = await fetch(`${address}events`)
    expect(events.headers.get('content-type')).toBe('text/event-stream')
    const ended = once(server as ChildProcess, 'exit')
    server?.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await events.body?.cancel().catch(() => undefined)
  })
})
