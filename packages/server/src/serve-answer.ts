import { createHash } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Engine } from '@vedich/engine'
import type { Context } from 'hono'
import { acceptedEncodings } from './accepted-encoding.ts'
import type { Answer, KeptAnswer } from './answer.ts'
import { AnswerCache } from './answer-cache.ts'
import { clientOf, isOnThisMachine } from './client-of.ts'
import { compressBytes, compressedFrom, compressStream } from './compress-answer.ts'
import { abortLate, follow } from './deadline.ts'
import { Flights } from './flights.ts'
import { type LaneOptions, nothingPublished, runInLanes } from './run-in-lanes.ts'
import type { OpenSnapshot } from './snapshot-store.ts'

export interface ServingOptions extends LaneOptions {
  /** Aborts when the server closes. */
  readonly closing: AbortSignal
}

/** A question to the current snapshot. */
export interface Asked {
  /** All that its answer depends on besides the snapshot; null when asking twice may give two answers. */
  readonly key: readonly unknown[] | null
  /** May be called again, when the first engine was to take too long. */
  readonly answer: (engine: Engine, work: Work) => Promise<Answer>
  /** Whether it depends on what an engine keeps for its readers, so that another cannot answer it. */
  readonly isBound?: boolean
}

export interface Work {
  /** Interrupts the work. */
  readonly abort: AbortController
  /** Called once the last byte was handed over, the client went away or the work failed. */
  readonly done: () => void
  /** Called when a response that began cannot be completed. */
  readonly breakOff: (error: unknown) => void
}

export type Ask = (context: Context<{ Bindings: Partial<HttpBindings> }>, asked: Asked) => Promise<Response>

interface Worked {
  readonly answer: Answer | KeptAnswer
  readonly etag: string | null
  readonly timing: string
}

/**
 * Answers questions within the limits: in the order of the queue, in the time there is, and without working out
 * again what was answered before or is being worked out for somebody else.
 */
export function createAsk(options: ServingOptions): Ask {
  const { snapshots, limits, closing, clock } = options
  const cache = new AnswerCache(limits.cacheBytes)
  const flights = new Flights<Worked>()

  return async (context, asked) => {
    const { key } = asked
    const current = await snapshots.current()
    if (!current) throw nothingPublished()
    const etag = etagOf(current, key)
    if (etag !== null && isKnown(context.req.header('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers: headersOf(etag, 'cache;desc=client') })
    }
    const kept = etag === null ? undefined : cache.get(etag)
    if (kept) return respond(context, { answer: kept, etag, timing: 'cache;desc=hit' })
    const client = clientOf(context)
    const breakOff = () => context.env.outgoing?.destroy()
    const flight = flights.ask(etag, context.req.raw.signal, (abort) => work(abort, client, breakOff))
    const worked = await flight.answer
    if (worked.answer.body instanceof Uint8Array || !flight.isShared) return respond(context, worked)
    // What streams can be read by one reader only.
    const own = flights.ask(null, context.req.raw.signal, (abort) => work(abort, client, breakOff))
    return respond(context, await own.answer)

    async function work(abort: AbortController, who: string, onBreak: () => void): Promise<Worked> {
      const arrived = clock()
      const endings = [abortLate(abort, limits), follow(abort, closing)]
      const done = () => {
        for (const end of endings.splice(0)) end()
      }
      try {
        const work = { abort, done, breakOff: onBreak }
        const { given, snapshot, started } = await runInLanes(options, who, asked, work, endings)
        const timing = `queue;dur=${(started - arrived).toFixed(1)}, query;dur=${(clock() - started).toFixed(1)}`
        // A newer snapshot may have come while the question waited.
        const name = etagOf(snapshot, key)
        if (!(given.body instanceof Uint8Array)) return { answer: given, etag: name, timing }
        done()
        const whole: KeptAnswer = { ...given, body: given.body, compressed: new Map() }
        if (name !== null) cache.set(name, whole)
        return { answer: whole, etag: name, timing }
      } catch (error) {
        done()
        throw error
      }
    }
  }
}

async function respond(context: Context, { answer, etag, timing }: Worked): Promise<Response> {
  const headers = headersOf(etag, timing)
  headers.set('content-type', answer.contentType)
  const [encoding] = acceptedEncodings(context.req.header('accept-encoding'))
  const { body } = answer
  const isWhole = body instanceof Uint8Array
  // Within a machine, compressing a long result takes longer than handing it over.
  const isWorthIt = isWhole ? body.length >= compressedFrom : !isOnThisMachine(context)
  if (encoding === undefined || !isWorthIt) {
    return new Response(body, { headers })
  }
  headers.set('content-encoding', encoding)
  if (!(body instanceof Uint8Array)) return new Response(compressStream(body, encoding), { headers })
  const forms = 'compressed' in answer ? answer.compressed : new Map()
  const compressed = forms.get(encoding) ?? compressBytes(body, encoding)
  forms.set(encoding, compressed)
  return new Response(await compressed, { headers })
}

function headersOf(etag: string | null, timing: string): Headers {
  const headers = new Headers({ 'server-timing': timing, vary: 'accept-encoding, accept, cookie' })
  headers.set('cache-control', etag === null ? 'no-store' : 'private, no-cache')
  if (etag !== null) headers.set('etag', etag)
  return headers
}

/** Weak, because the same answer is sent in several encodings. */
function etagOf({ id, fingerprint }: OpenSnapshot, key: readonly unknown[] | null): string | null {
  if (key === null) return null
  const hash = createHash('sha256').update(JSON.stringify([id, fingerprint, ...key]))
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}

function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((part) => part.trim() === etag) ?? false
}
