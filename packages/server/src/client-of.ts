import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * Who asks, for the order of the queue: the address of the connection, or what a proxy on this machine says it was.
 * A program on this machine may say what it likes and wins a turn by it, no more.
 */
export function clientOf(context: Asking): string {
  const peer = peerOf(context)
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isLocal(peer) && isIP(forwarded) !== 0 ? forwarded : peer
}

/** Whether the answer stays on this machine. */
export function isOnThisMachine(context: Asking): boolean {
  return isLocal(peerOf(context)) && context.req.header('x-forwarded-for') === undefined
}

type Asking = Context<{ Bindings: Partial<HttpBindings> }>

function peerOf(context: Asking): string {
  return context.env.incoming?.socket.remoteAddress ?? ''
}

function isLocal(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./u.test(address)
}
