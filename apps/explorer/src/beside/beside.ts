import { type Call, run, type Tasks } from './tasks.ts'

/** What the worker is sent. */
export interface Asking {
  readonly id: number
  readonly call: Call
}

/** What it sends back. */
export type Told =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: unknown }

/** Calls one of the functions by its name; an abort ends the work. */
export type Beside = <Name extends keyof Tasks>(
  name: Name,
  args: Parameters<Tasks[Name]>,
  signal?: AbortSignal,
) => Promise<ReturnType<Tasks[Name]>>

/**
 * Calls a function in a worker, so that the page goes on answering. Where there are no workers, as when a site is
 * published, it is called here.
 */
export const beside = besideWith(
  typeof Worker === 'undefined'
    ? null
    : () => new Worker(new URL('./beside.worker.ts', import.meta.url), { type: 'module' }),
)

interface Waiting {
  readonly call: Call
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

/** The same with a worker of one's own, started when it is first needed. */
export function besideWith(start: (() => Worker) | null): Beside {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0

  function send(id: number, call: Call): void {
    worker ??= started()
    worker?.postMessage({ id, call } satisfies Asking, { transfer: [] })
  }

  function started(): Worker | null {
    const made = start?.() ?? null
    made?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      const { resolve, reject } = waiting.get(data.id) ?? {}
      waiting.delete(data.id)
      if ('error' in data) reject?.(data.error)
      else resolve?.(data.answer)
    })
    made?.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message))
      waiting.clear()
      end()
    })
    return made
  }

  function end(): void {
    worker?.terminate()
    worker = null
  }

  /** A worker cannot be told to stop: it is ended, and what others wait for is asked of a new one. */
  function stop(id: number, reason: unknown): void {
    const stopped = waiting.get(id)
    if (stopped === undefined) return
    waiting.delete(id)
    stopped.reject(reason)
    end()
    for (const [other, { call }] of waiting) send(other, call)
  }

  function sent(call: Call, signal: AbortSignal | undefined): Promise<unknown> {
    signal?.throwIfAborted()
    const id = asked++
    return new Promise((resolve, reject) => {
      waiting.set(id, { call, resolve, reject })
      signal?.addEventListener('abort', () => stop(id, signal.reason), { once: true })
      send(id, call)
    })
  }

  return async (name, args, signal) => {
    // A name and its own arguments came in together; the compiler no longer knows it of the two apart.
    const call = { name, args } as Call
    const answer = await (start === null ? run(call) : sent(call, signal))
    return answer as ReturnType<Tasks[typeof name]>
  }
}
