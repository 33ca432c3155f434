import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is sent for a path. */
export interface ServedFile {
  readonly type: string
  readonly text: string
}

export interface PageServer {
  /** Where its pages are. */
  readonly address: string
  /** Tells all open pages that something has changed. */
  readonly announce: () => void
  readonly close: () => void
}

export interface ServerOptions {
  readonly port: number
  /**
   * The file at a path, which has no `/` at its start, as it is after so many changes; nothing where there
   * is none.
   */
  readonly find: (path: string, changes: number) => Promise<ServedFile | undefined>
  /** What the browser is to hold the pages to. */
  readonly policy: string
}

// Nobody but this machine is answered.
const loopback = '127.0.0.1'
/** As server-sent events are written. */
const change = 'event: change\ndata:\n\n'

/** Serves pages on this machine alone. Throws an error that names the port when it is taken. */
export async function openPageServer({ port, find, policy }: ServerOptions): Promise<PageServer> {
  const listeners = new Set<ServerResponse>()
  let changes = 0
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, 500, { type: 'text/plain', text: `${error}\n` })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host } = request.headers
    // A page of the Internet may have its name lead here, and must not read what is shown.
    if (host !== `${loopback}:${portOf()}` && host !== `localhost:${portOf()}`) {
      return send(response, 403, { type: 'text/plain', text: 'Unexpected host\n' })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, 405, { type: 'text/plain', text: 'Unexpected method, expected GET\n' })
    }
    const url = urlOf(request.url)
    if (url?.path === 'events') return listen(response, Number(url.search.get('since')))
    const file = url === undefined ? undefined : await find(url.path, changes)
    if (file === undefined) return send(response, 404, { type: 'text/plain', text: 'Not found\n' })
    send(response, 200, file)
  }

  function send(response: ServerResponse, status: number, { type, text }: ServedFile): void {
    response.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(text)
  }

  /** Keeps the connection, to tell a page that was served after so many changes of others, as server-sent events. */
  function listen(response: ServerResponse, since: number): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(since === changes ? ': here\n\n' : change)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  function portOf(): number {
    return (server.address() as AddressInfo).port
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)))
    server.listen(port, loopback, resolve)
  })
  return {
    address: `http://${loopback}:${portOf()}/`,
    announce() {
      changes++
      for (const listener of listeners) listener.write(change)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function urlOf(text = '/') {
  try {
    const { pathname, searchParams } = new URL(text, `http://${loopback}`)
    return { path: decodeURIComponent(pathname).slice(1) || 'index.html', search: searchParams }
  } catch {
    return undefined
  }
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new Error(
    `Unexpected port ${port} that is in use, expected a free one; name another with --port`,
  )
}
