import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ServedProof, serveProof } from '../corpus/testing/served-proof.ts'
import { Workspace } from '../corpus/testing/workspace.ts'

let workspace: Workspace
let server: ServedProof | undefined
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({
    'alpha.txt': 'Alpha\n\nBravo charlie.\n',
    'news/bravo.md': '# Bravo\n\nC.\n',
  })
  workspace.run()
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  workspace.remove()
})

/** Starts the server, and returns its address. */
async function serve(...args: string[]): Promise<string> {
  server = await serveProof(workspace.folder, ...args)
  return server.address
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

  it('builds when a source changes, and tells open pages', async () => {
    const address = await serve('--watch')
    const { body } = await fetch(`${address}events?since=0`)
    const events = body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hearChange = async () => {
      while (!/event: change/.test(heard)) heard += (await events?.read())?.value ?? ''
      heard = ''
    }
    workspace.write('sources/alpha.txt', 'Alpha\n\nDelta echo.\n')
    await expect
      .poll(async () => {
        await hearChange()
        return (await read(`${address}alpha.txt.html`)).text
      })
      .toContain('Delta echo.</p>')
    workspace.write('sources/alpha.txt', '---\ntitle: {\n---\n\nFoxtrot.\n')
    await hearChange()
    const { text } = await read(`${address}alpha.txt.html`)
    expect(text).toContain('No fair copy: the source has errors.')
    expect(text).toContain('Foxtrot.')
    workspace.write('sources/alpha.txt', 'Alpha\n\nGolf.\n')
    await hearChange()
    expect((await read(`${address}alpha.txt.html`)).text).toContain('Golf.</p>')
    await events?.cancel()
  })

  it('watches only what it serves', () => {
    const { status, stderr } = workspace.run(['proof', '--watch'])
    expect(`${status} ${stderr}`).toMatch(/^2 .*--watch without --serve/)
  })

  it('ends when it is told to, and says when its port is taken', async () => {
    const address = await serve()
    const { port } = new URL(address)
    const { status, stderr } = workspace.run(['proof', '--serve', '--port', port])
    expect(`${status} ${stderr}`).toMatch(/^2 .*name another with --port/)
    const events = await fetch(`${address}events`)
    expect(events.headers.get('content-type')).toBe('text/event-stream')
    expect(await server?.stop()).toEqual([0, null])
    await events.body?.cancel().catch(() => undefined)
  })
})
