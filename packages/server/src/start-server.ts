import { setMaxListeners } from 'node:events'
import { createServer, type Server } from 'node:http'
import { isIPv4 } from 'node:net'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Engine } from '@vedich/engine'
import { createToken } from './access-token.ts'
import type { AnnotationBook } from './annotation-route.ts'
import { createApp } from './create-app.ts'
import { type Identity, loopbackAuthorities, networkAuthorities, reachableName } from './guard-origin.ts'
import type { NotebookFolder } from './notebook-route.ts'
import { type Lane, openLanes } from './lanes.ts'
import { openSnapshot } from './open-snapshot.ts'
import type { Opening } from './opening-route.ts'
import { defaultLimits, type QueryLimits } from './query-limits.ts'
import { RecentTimes } from './recent-times.ts'
import { RequestError } from './request-error.ts'
import { PortInUseError, ServerError } from './server-error.ts'
import { SnapshotStore } from './snapshot-store.ts'
import { Turnstile } from './turnstile.ts'

export interface ServerOptions {
  /** Folder with `manifest.json` and the snapshot files; may still be empty. */
  readonly snapshots: string
  /** Folder of the built explorer. */
  readonly assets: string
  /** Default 127.0.0.1; an address that others reach needs a token. */
  readonly host?: string
  /** Where readers find the server when a proxy stands before it, such as `https://vedich.example.vn`. */
  readonly publicUrl?: string
  /** Origins of pages elsewhere that may ask questions, such as `http://localhost:5173`; default none. */
  readonly guests?: readonly string[]
  /** What readers must know; made up where one is needed and none was given. */
  readonly token?: string
  /** Default 0: any free port. */
  readonly port?: number
  /** Of vedich, for `/api/health`. */
  readonly version: string
  readonly limits?: Partial<QueryLimits>
  /** Folders of notebooks, one a campaign; default none. */
  readonly notebooks?: readonly NotebookFolder[]
  /** Whether notebooks may be saved; default false. */
  readonly notebooksWritable?: boolean
  /** Default: in a process of its own for each lane. */
  readonly openSnapshot?: (path: string, limits: QueryLimits, lane: Lane) => Promise<Engine>
  /** Where the notes on charts are kept, one a campaign; default none. */
  readonly annotations?: readonly AnnotationBook[]
  /** Whether notes on charts may be changed; default false. */
  readonly annotationsWritable?: boolean
  /** How files are understood and added to campaigns; by default none are. */
  readonly opening?: Opening
  /** Milliseconds from any start; default `performance.now`. */
  readonly clock?: () => number
  /** Told about unforeseen failures of requests; default: nobody. */
  readonly log?: (error: unknown) => void
}

export interface RunningServer {
  readonly url: string
  /** The address to hand to readers, once: with the token, where one is needed. */
  readonly entrance: string
  readonly port: number
  /** Interrupts running queries, closes all connections and the snapshot. */
  close(): Promise<void>
}

const nothingToOpen: Opening = {
  writable: false,
  rules: () => Promise.resolve([]),
  add: () => Promise.reject(new Error('nothing can be added')),
}

const shortestToken = 16

/**
 * Serves the explorer and its API, read-only: to this machine, or to those who know the token.
 * @throws PortInUseError when another program has the port; ServerError when it cannot listen as asked.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  const publicOrigin = options.publicUrl === undefined ? null : originOf(options.publicUrl)
  const guests = new Set(options.guests?.map(originOf))
  const token = tokenFor(options, isLoopback(host) && publicOrigin === null)
  const limits = { ...defaultLimits, ...options.limits }
  const open = options.openSnapshot ?? openSnapshot
  const snapshots = new SnapshotStore(options.snapshots, (path) =>
    openLanes((lane) => open(path, limits, lane)),
  )
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  let identity: Identity = { authorities: new Set(), publicOrigin, guests }
  const { running, aside, patient, waiting, waitingPerClient, busyMilliseconds: patience } = limits
  const line = { waiting, waitingPerClient, patience }
  const clock = options.clock ?? (() => performance.now())
  const app = createApp({
    snapshots,
    limits,
    turnstiles: {
      quick: new Turnstile({ ...line, places: running, aside }, clock),
      patient: new Turnstile({ ...line, places: patient, aside: 0 }, clock),
    },
    recentTimes: new RecentTimes(),
    closing: closing.signal,
    clock,
    lookEveryMilliseconds: 1000,
    heartbeatMilliseconds: 15_000,
    assets: options.assets,
    version: options.version,
    identity: () => identity,
    token,
    log: options.log ?? (() => {}),
    notebooks: options.notebooks ?? [],
    notebooksWritable: options.notebooksWritable ?? false,
    annotations: options.annotations ?? [],
    annotationsWritable: options.annotationsWritable ?? false,
    opening: options.opening ?? nothingToOpen,
    secrets: [resolve(options.snapshots), options.snapshots, ...(token === null ? [] : [token])],
  })
  const server = createServer(
    {
      headersTimeout: limits.headerMilliseconds,
      requestTimeout: limits.requestMilliseconds,
      connectionsCheckingInterval: Math.min(1000, limits.headerMilliseconds),
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  )
  server.maxConnections = limits.connections
  const port = await listen(server, host, options.port ?? 0)
  const authorities = isLoopback(host) ? loopbackAuthorities(host, port) : networkAuthorities(host, port)
  identity = { authorities, publicOrigin, guests }
  const name = reachableName(host)
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`

  return {
    url,
    entrance: token === null ? url : `${publicOrigin ?? url}/?token=${encodeURIComponent(token)}`,
    port,
    async close() {
      closing.abort(new RequestError(503, { what: 'the server is closing', fix: 'start it again' }))
      const closed = new Promise<void>((settle) => server.close(() => settle()))
      server.closeAllConnections()
      await Promise.all([closed, snapshots.close()])
    },
  }
}

function tokenFor({ token }: ServerOptions, isPrivate: boolean): string | null {
  if (token === undefined) return isPrivate ? null : createToken()
  if (token.length >= shortestToken) return token
  throw new ServerError(
    `the token is shorter than ${shortestToken} characters`,
    'give a longer one, or none to have one made up',
  )
}

function originOf(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined
  if (url !== undefined && /^https?:$/u.test(url.protocol) && url.pathname === '/') return url.origin
  throw new ServerError(
    `${site} is not the address of a whole site`,
    'give one such as https://vedich.example.vn, without a path',
  )
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
