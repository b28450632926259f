import type { MiddlewareHandler } from 'hono'
import { RequestError } from './request-error.ts'

/**
 * Lets only pages of this server talk to it. A foreign name in Host means DNS rebinding, a foreign Origin another
 * site's script; both would otherwise read the data through the user's browser.
 * @param authorities the values of Host that mean this server
 */
export function guardOrigin(authorities: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase() ?? ''
    if (!authorities().has(host)) throw foreign('the request is for another host', 'host')
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`) {
      throw foreign('the request comes from another site', 'origin')
    }
    const site = context.req.header('sec-fetch-site')
    if (context.req.path.startsWith('/api/') && (site === 'cross-site' || site === 'same-site')) {
      throw foreign('the request comes from another site', 'sec-fetch-site')
    }
    await next()
  }
}

/** Host values for a loopback address and port. */
export function loopbackAuthorities(host: string, port: number): ReadonlySet<string> {
  const names = [host.includes(':') ? `[${host}]` : host.toLowerCase(), 'localhost', '127.0.0.1', '[::1]']
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}

function foreign(what: string, where: string): RequestError {
  return new RequestError(403, { what, where, fix: 'open the address that vedich printed when it started' })
}
