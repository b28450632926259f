import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { QueryLimits } from './query-limits.ts'
import { RequestError } from './request-error.ts'
import type { SnapshotStore } from './snapshot-store.ts'

export interface EventRouteOptions {
  readonly snapshots: SnapshotStore
  readonly limits: QueryLimits
  /** How often the folder is looked at while anyone listens. */
  readonly lookEveryMilliseconds: number
  /** How often something is sent, so that proxies keep the connection and dead ones are noticed. */
  readonly heartbeatMilliseconds: number
}

/** `GET /api/events`: an event `snapshot` with the id of the current one, at once and whenever another is published. */
export function eventRoute(options: EventRouteOptions) {
  let listening = 0
  return (context: Context): Response => {
    if (listening >= options.limits.listeners) {
      throw new RequestError(503, {
        what: 'too many pages are listening',
        fix: 'reload the page now and then',
      })
    }
    listening++
    context.header('x-accel-buffering', 'no')
    context.header('cache-control', 'no-store')
    return streamSSE(context, async (stream) => {
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      try {
        await tell(options, (event) => stream.writeSSE(event), gone.signal)
      } finally {
        listening--
      }
    })
  }
}

async function tell(
  { snapshots, lookEveryMilliseconds, heartbeatMilliseconds }: EventRouteOptions,
  send: (event: { event: string; data: string }) => Promise<void>,
  gone: AbortSignal,
): Promise<void> {
  let told: string | null | undefined
  let silent = 0
  while (!gone.aborted) {
    const snapshot = await snapshots.current().catch(() => undefined)
    const id = snapshot?.id ?? null
    if (id !== told) {
      await send({ event: 'snapshot', data: JSON.stringify({ id }) })
      told = id
      silent = 0
    } else if (silent >= heartbeatMilliseconds) {
      await send({ event: 'heartbeat', data: '{}' })
      silent = 0
    }
    await delay(lookEveryMilliseconds, undefined, { signal: gone }).catch(() => undefined)
    silent += lookEveryMilliseconds
  }
}
