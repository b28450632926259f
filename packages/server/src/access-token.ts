import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { RequestError } from './request-error.ts'

const cookie = 'vedich'
const days = 30

export function createToken(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * Lets in whoever knows the token. `?token=` in an address is exchanged for a cookie that scripts cannot read and
 * other sites cannot use; programs send `Authorization: Bearer`.
 */
export function requireToken(token: string): MiddlewareHandler {
  const session = createHmac('sha256', token).update('vedich session').digest('base64url')
  return async (context, next) => {
    const url = new URL(context.req.url)
    const given = url.searchParams.get('token')
    if (given !== null && context.req.method === 'GET') {
      if (!isSame(given, token)) throw refused()
      setCookie(context, cookie, session, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: days * 86_400,
        secure: context.req.header('x-forwarded-proto') === 'https',
      })
      context.header('cache-control', 'no-store')
      return context.html(onwards)
    }
    const bearer = /^Bearer (.+)$/u.exec(context.req.header('authorization') ?? '')?.[1]
    const isKnown =
      isSame(getCookie(context, cookie) ?? '', session) || (bearer !== undefined && isSame(bearer, token))
    if (!isKnown) throw refused()
    return next()
  }
}

// A redirect would still count as coming from the page that linked here, and a strict cookie would stay behind.
const onwards = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Vedich</title>`

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function refused(): RequestError {
  return new RequestError(401, {
    what: 'this server asks who you are',
    fix: 'open the whole address that vedich printed when it started, with its token',
  })
}
