import { setMaxListeners } from 'node:events'
import { createServer, type Server } from 'node:http'
import { isIPv4 } from 'node:net'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { createApp } from './create-app.ts'
import { loopbackAuthorities } from './guard-origin.ts'
import type { NotebookFolder } from './notebook-route.ts'
import { defaultLimits, type QueryLimits } from './query-limits.ts'
import { RequestError } from './request-error.ts'
import { PortInUseError, ServerError } from './server-error.ts'
import { SnapshotStore } from './snapshot-store.ts'
import { Turnstile } from './turnstile.ts'

export interface ServerOptions {
  /** Folder with `manifest.json` and the snapshot files; may still be empty. */
  readonly snapshots: string
  /** Folder of the built explorer. */
  readonly assets: string
  /** A loopback address; default 127.0.0.1. */
  readonly host?: string
  /** Default 0: any free port. */
  readonly port?: number
  /** Of vedich, for `/api/health`. */
  readonly version: string
  readonly limits?: Partial<QueryLimits>
  /** Folders of notebooks, one a campaign; default none. */
  readonly notebooks?: readonly NotebookFolder[]
  /** Whether notebooks may be saved; default false. */
  readonly notebooksWritable?: boolean
  /** Milliseconds from any start; default `performance.now`. */
  readonly clock?: () => number
  /** Told about unforeseen failures of requests; default: nobody. */
  readonly log?: (error: unknown) => void
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Interrupts running queries, closes all connections and the snapshot. */
  close(): Promise<void>
}

/**
 * Serves the explorer and its API to this machine, read-only.
 * @throws PortInUseError when another program has the port; ServerError when the host is not loopback.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  if (!isLoopback(host)) {
    throw new ServerError(
      `refusing to listen on ${host}: anyone who can reach it could read the data`,
      'listen on 127.0.0.1 and let a reverse proxy or an SSH tunnel on this machine decide who may read',
    )
  }
  const limits = { ...defaultLimits, ...options.limits }
  const snapshots = new SnapshotStore(options.snapshots, (path) =>
    openDuckDB(path, { memoryLimit: limits.memory, maxRows: limits.rows, maxBytes: limits.bytes }),
  )
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  let authorities: ReadonlySet<string> = new Set()
  const app = createApp({
    snapshots,
    limits,
    turnstile: new Turnstile(limits.running, limits.waiting),
    closing: closing.signal,
    clock: options.clock ?? (() => performance.now()),
    assets: options.assets,
    version: options.version,
    authorities: () => authorities,
    log: options.log ?? (() => {}),
    notebooks: options.notebooks ?? [],
    notebooksWritable: options.notebooksWritable ?? false,
    secrets: [resolve(options.snapshots), options.snapshots],
  })
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  const port = await listen(server, host, options.port ?? 0)
  authorities = loopbackAuthorities(host, port)

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    async close() {
      closing.abort(new RequestError(503, { what: 'the server is closing', fix: 'start it again' }))
      const closed = new Promise<void>((settle) => server.close(() => settle()))
      server.closeAllConnections()
      await Promise.all([closed, snapshots.close()])
    },
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new PortInUseError(port, { cause }))
      else
        reject(
          new ServerError(`cannot listen on ${host}:${port}: ${cause.message}`, 'choose another port', {
            cause,
          }),
        )
    })
    server.listen(port, host, () => {
      const address = server.address()
      settle(typeof address === 'object' && address ? address.port : port)
    })
  })
}
