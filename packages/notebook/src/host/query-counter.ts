import { type Engine, EngineError, type Param } from '@vedich/engine'
import type { QueryFailure, ToFrame } from '../protocol.ts'
import type { SessionLimits } from './session-limits.ts'

interface Order {
  readonly ask: number
  readonly cell: number | null
  readonly sql: string
  readonly params: readonly Param[]
  readonly abort: AbortController
}

const stopped = Symbol('stopped by the reader')

/** Runs a frame's queries on the page's engine, a few at a time, and hands out the answers. */
export class QueryCounter {
  readonly #engine: Pick<Engine, 'stream'>
  readonly #limits: SessionLimits
  readonly #send: (message: ToFrame, transfer?: Transferable[]) => void
  readonly #waiting: Order[] = []
  readonly #running = new Map<number, Order>()

  constructor(
    engine: Pick<Engine, 'stream'>,
    limits: SessionLimits,
    send: (message: ToFrame, transfer?: Transferable[]) => void,
  ) {
    this.#engine = engine
    this.#limits = limits
    this.#send = send
  }

  take(order: Omit<Order, 'abort'>): void {
    if (this.#waiting.length >= this.#limits.waiting) {
      this.#fail(order.ask, {
        what: 'Too many queries are waiting',
        fix: 'Ask for more in one query',
        isCancelled: false,
      })
      return
    }
    this.#waiting.push({ ...order, abort: new AbortController() })
    this.#next()
  }

  /** Nobody waits for this answer any more. */
  drop(ask: number): void {
    this.#withdraw((order) => order.ask === ask)
  }

  /** Stops the queries of a cell, or all of them; the cells that asked are told. */
  stop(cell?: number): void {
    const concerned = (order: Order) => cell === undefined || order.cell === cell
    const orders = [...this.#waiting, ...this.#running.values()].filter(concerned)
    this.#withdraw(concerned)
    for (const { ask } of orders) this.#fail(ask, { what: 'Stopped', fix: null, isCancelled: true })
  }

  #withdraw(concerned: (order: Order) => boolean): void {
    for (const order of this.#waiting.filter(concerned)) this.#waiting.splice(this.#waiting.indexOf(order), 1)
    for (const order of this.#running.values()) if (concerned(order)) order.abort.abort(stopped)
  }

  #next(): void {
    if (this.#running.size >= this.#limits.queries) return
    const order = this.#waiting.shift()
    if (order === undefined) return
    this.#running.set(order.ask, order)
    void this.#run(order).finally(() => {
      this.#running.delete(order.ask)
      this.#next()
    })
  }

  async #run({ ask, sql, params, abort }: Order): Promise<void> {
    const { bytes: limit, queryMilliseconds } = this.#limits
    const timer = setTimeout(() => abort.abort(timeout(queryMilliseconds, sql)), queryMilliseconds)
    try {
      const bytes = await collect(this.#engine.stream(sql, { params, signal: abort.signal }), limit, sql)
      this.#send({ type: 'answer', ask, bytes }, [bytes.buffer])
    } catch (error) {
      if (abort.signal.reason !== stopped) this.#fail(ask, failureOf(error))
    } finally {
      clearTimeout(timer)
    }
  }

  #fail(ask: number, failure: QueryFailure): void {
    this.#send({ type: 'failure', ask, failure })
  }
}

async function collect(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
  sql: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    parts.push(piece)
    size += piece.length
    if (size > limit) {
      const what = `The result is larger than ${limit} bytes, too large for a notebook`
      throw new EngineError({ code: 'limit', what, fix: 'Aggregate, or add a LIMIT', sql })
    }
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function timeout(milliseconds: number, sql: string): EngineError {
  const what = `The query took longer than ${milliseconds / 1000} seconds`
  return new EngineError({ code: 'timeout', what, fix: 'Ask for less, or aggregate first', sql })
}

function failureOf(error: unknown): QueryFailure {
  const fix = error instanceof EngineError ? (error.fix ?? null) : null
  return { what: error instanceof Error ? error.message : String(error), fix, isCancelled: false }
}
