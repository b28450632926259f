import { hostname, networkInterfaces } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { RequestError } from './request-error.ts'

/** The names a server answers to. */
export interface Identity {
  /** Values of Host that mean this server. */
  readonly authorities: ReadonlySet<string>
  /** Where its pages come from when a proxy stands before it, such as `https://vedich.example.vn`. */
  readonly publicOrigin: string | null
  /** Where pages come from that may ask, but are no pages of this server. */
  readonly guests: ReadonlySet<string>
}

/** What pages elsewhere may ask: it changes nothing. */
const openToGuests = /^\/api\/(?:query|catalog|metrics(?:\/[^/]+)?)$/u

/**
 * Lets only pages of this server talk to it. A foreign name in Host means DNS rebinding, a foreign Origin another
 * site's script; both would otherwise read the data through the user's browser.
 */
export function guardOrigin(identity: () => Identity): MiddlewareHandler {
  return async (context, next) => {
    const { authorities, publicOrigin, guests } = identity()
    const host = context.req.header('host')?.toLowerCase() ?? ''
    const isPublic = publicOrigin !== null && host === new URL(publicOrigin).host
    if (!isPublic && !authorities.has(host)) throw foreign('the request is for another host', 'host')
    const origin = context.req.header('origin')
    if (origin !== undefined && guests.has(origin) && openToGuests.test(context.req.path)) {
      return welcome(context, next)
    }
    const own = isPublic ? publicOrigin : `http://${host}`
    if (origin !== undefined && origin !== own && origin !== publicOrigin) {
      throw foreign('the request comes from another site', 'origin')
    }
    const site = context.req.header('sec-fetch-site')
    if (context.req.path.startsWith('/api/') && (site === 'cross-site' || site === 'same-site')) {
      throw foreign('the request comes from another site', 'sec-fetch-site')
    }
    await next()
  }
}

/** A cookie is of no use to them: they send the token, or what they read is not shown to them. */
const welcome = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['authorization', 'content-type'],
  exposeHeaders: ['server-timing'],
})

/** Host values for a loopback address and port. */
export function loopbackAuthorities(host: string, port: number): ReadonlySet<string> {
  return authoritiesOf([host, 'localhost', '127.0.0.1', '::1'], port)
}

/** Host values for an address that others reach: itself or, of all addresses, each; and the name of the machine. */
export function networkAuthorities(host: string, port: number): ReadonlySet<string> {
  const own = isEvery(host) ? addresses().map(({ address }) => address) : [host]
  return authoritiesOf([...own, hostname(), 'localhost', '127.0.0.1', '::1'], port)
}

/** What readers call a server that listens there: of all addresses, one that others reach. */
export function reachableName(host: string): string {
  if (!isEvery(host)) return host
  const outside = addresses().filter(({ internal }) => !internal)
  return (outside.find(({ family }) => family === 'IPv4') ?? outside[0])?.address ?? 'localhost'
}

function isEvery(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function addresses() {
  return Object.values(networkInterfaces()).flatMap((one) => one ?? [])
}

function authoritiesOf(hosts: readonly string[], port: number): ReadonlySet<string> {
  const names = hosts.map((host) => (host.includes(':') ? `[${host}]` : host.toLowerCase()))
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}

function foreign(what: string, where: string): RequestError {
  return new RequestError(403, { what, where, fix: 'open the address that vedich printed when it started' })
}
