import type { MiddlewareHandler } from 'hono'

const policy = [
  `default-src 'self'`,
  `img-src 'self' data: blob:`,
  `style-src 'self' 'unsafe-inline'`,
  `worker-src 'self' blob:`,
  `connect-src 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `object-src 'none'`,
].join('; ')

/** The worker that reads files beside the page: a program in WebAssembly, made from bytes at hand. */
const databasePolicy = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `connect-src 'self' blob:`,
].join('; ')

/**
 * The frame that notebooks run in brings a stricter policy in its head, which this one must let it have: it
 * evaluates the cells' code. Opened by itself it is in a sandbox, too; the page's own, around an untrusted notebook,
 * allows scripts alone.
 */
const framePolicy =
  'sandbox allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox; ' +
  `frame-ancestors 'self'`

export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    const isFrame = /^\/assets\/frame-[\w-]+\.html$/u.test(context.req.path)
    const isDatabase = context.req.path === '/api/opening/duckdb.worker.js'
    headers.set('content-security-policy', isFrame ? framePolicy : isDatabase ? databasePolicy : policy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
  }
}
