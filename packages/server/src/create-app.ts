import { duckdbVersion } from '@vedich/engine/duckdb-node'
import type { HttpBindings } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { requireToken } from './access-token.ts'
import { annotationRoute, type AnnotationRouteOptions } from './annotation-route.ts'
import { auditRoute } from './audit-route.ts'
import { catalogRoute } from './catalog-route.ts'
import { eventRoute, type EventRouteOptions } from './event-route.ts'
import { guardOrigin, type Identity } from './guard-origin.ts'
import { metricRoute } from './metric-route.ts'
import { notebookRoute, type NotebookRouteOptions } from './notebook-route.ts'
import { openingRoute, type OpeningRouteOptions } from './opening-route.ts'
import { openapiDocument, operations } from './openapi-document.ts'
import { queryRoute } from './query-route.ts'
import { RequestError } from './request-error.ts'
import { respondError } from './respond-error.ts'
import { securityHeaders } from './security-headers.ts'
import { createAsk, type ServingOptions } from './serve-answer.ts'
import { staticRoute } from './static-route.ts'

export interface AppOptions
  extends
    ServingOptions,
    NotebookRouteOptions,
    AnnotationRouteOptions,
    EventRouteOptions,
    OpeningRouteOptions {
  readonly assets: string
  readonly version: string
  readonly identity: () => Identity
  /** What readers must know; null lets everybody in who reaches the server. */
  readonly token: string | null
  /** Told about failures that are bugs. */
  readonly log: (error: unknown) => void
  /** Texts that no message may show. */
  readonly secrets: readonly string[]
}

export type App = Hono<{ Bindings: Partial<HttpBindings> }>

/** Every route, from request to response, without a socket. */
export function createApp(options: AppOptions): App {
  const { snapshots, limits, assets, version, turnstiles, token } = options
  const app: App = new Hono()
  app.use(securityHeaders())
  app.use(guardOrigin(options.identity))
  if (token !== null) app.use(requireToken(token))

  const ask = createAsk(options)
  const body = limitedBody(limits.requestBytes)
  app.on(['GET', 'POST'], '/api/query', body, queryRoute(ask, limits))
  app.route('/api/metrics', metricRoute(ask))
  app.post('/api/audit', body, auditRoute(ask))
  app.get('/api/catalog', catalogRoute(ask))
  app.route('/api/notebooks', notebookRoute(options))
  app.route('/api/annotations', annotationRoute(options))
  app.route('/api/opening', openingRoute(options))
  app.get('/api/events', eventRoute(options))
  app.get('/api/openapi.json', (context) => context.json(openapiDocument(version)))
  app.get('/api/health', async (context) => {
    const snapshot = await snapshots.current()
    context.header('cache-control', 'no-store')
    return context.json({
      status: snapshot ? 'ok' : 'empty',
      version,
      snapshot: snapshot?.id ?? null,
      duckdb: duckdbVersion(),
      queries: countOf(turnstiles),
    })
  })
  app.get('/api/snapshots', async (context) => {
    const snapshot = await snapshots.current()
    context.header('cache-control', 'no-cache')
    return context.json(snapshot?.manifest ?? { version: 1, current: null, snapshots: [] })
  })
  app.all('/api/*', () => {
    throw new RequestError(404, {
      what: 'there is no such address in the API',
      fix: `use ${[...new Set(operations.map(({ path }) => path))].join(', ')}`,
    })
  })
  app.on(['GET', 'HEAD'], '*', compress(), staticRoute(assets))

  app.notFound(() => {
    throw new RequestError(405, { what: 'this method is not supported here', fix: 'use GET' })
  })
  app.onError((error, context) => {
    const response = respondError(error, options.secrets, context.req.header('accept-language'))
    if (response.status === 500) options.log(error)
    return response
  })
  return app
}

function countOf({ quick, patient }: ServingOptions['turnstiles']): { running: number; waiting: number } {
  const [one, other] = [quick.count(), patient.count()]
  return { running: one.running + other.running, waiting: one.waiting + other.waiting }
}

function limitedBody(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new RequestError(413, {
        what: `the request is larger than ${bytes} bytes`,
        fix: 'send a smaller request',
      })
    },
  })
}
