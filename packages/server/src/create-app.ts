import { duckdbVersion } from '@vedich/engine/duckdb-node'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { guardOrigin } from './guard-origin.ts'
import { notebookRoute, type NotebookRouteOptions } from './notebook-route.ts'
import { queryRoute, type QueryRouteOptions } from './query-route.ts'
import { RequestError } from './request-error.ts'
import { respondError } from './respond-error.ts'
import { securityHeaders } from './security-headers.ts'
import { staticRoute } from './static-route.ts'

export interface AppOptions extends QueryRouteOptions, NotebookRouteOptions {
  readonly assets: string
  readonly version: string
  readonly authorities: () => ReadonlySet<string>
  /** Told about failures that are bugs. */
  readonly log: (error: unknown) => void
  /** Paths that no message may show. */
  readonly secrets: readonly string[]
}

export type App = Hono<{ Bindings: Partial<HttpBindings> }>

/** Every route, from request to response, without a socket. */
export function createApp(options: AppOptions): App {
  const { snapshots, limits, assets, version, turnstile } = options
  const app: App = new Hono()
  app.use(securityHeaders())
  app.use(guardOrigin(options.authorities))

  const limitBody = bodyLimit({
    maxSize: limits.requestBytes,
    onError: () => {
      throw new RequestError(413, {
        what: `the request is larger than ${limits.requestBytes} bytes`,
        fix: 'send a smaller query',
      })
    },
  })
  app.on(['GET', 'POST'], '/api/query', limitBody, queryRoute(options))
  app.get('/api/health', async (context) => {
    const snapshot = await snapshots.current()
    context.header('cache-control', 'no-store')
    return context.json({
      status: snapshot ? 'ok' : 'empty',
      version,
      snapshot: snapshot?.id ?? null,
      duckdb: duckdbVersion(),
      queries: turnstile.count(),
    })
  })
  app.get('/api/snapshots', async (context) => {
    const snapshot = await snapshots.current()
    context.header('cache-control', 'no-cache')
    return context.json(snapshot?.manifest ?? { version: 1, current: null, snapshots: [] })
  })
  app.route('/api/notebooks', notebookRoute(options))
  app.all('/api/*', () => {
    throw new RequestError(404, {
      what: 'there is no such address in the API',
      fix: 'use /api/query, /api/notebooks, /api/health or /api/snapshots',
    })
  })
  app.on(['GET', 'HEAD'], '*', compress(), staticRoute(assets))

  app.notFound(() => {
    throw new RequestError(405, { what: 'this method is not supported here', fix: 'use GET' })
  })
  app.onError((error) => {
    const response = respondError(error, options.secrets)
    if (response.status === 500) options.log(error)
    return response
  })
  return app
}
