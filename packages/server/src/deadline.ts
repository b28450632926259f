import type { QueryLimits } from './query-limits.ts'
import { RequestError } from './request-error.ts'
import type { Pass } from './turnstile.ts'

/** Aborts a query that takes longer than any may. Returns how to stop. */
export function abortLate(abort: AbortController, { milliseconds }: QueryLimits): () => void {
  const timer = setTimeout(() => {
    abort.abort(
      new RequestError(408, {
        what: `the query took longer than ${milliseconds} ms`,
        fix: 'narrow it down, aggregate it or join on keys',
      }),
    )
  }, milliseconds)
  return () => clearTimeout(timer)
}

/** Has a query say so while it takes long. Returns how to stop. */
export function sayWhileLong({ takeLong }: Pass, { leastMilliseconds }: QueryLimits): () => void {
  const timer = setInterval(takeLong, leastMilliseconds)
  return () => clearInterval(timer)
}

/** Aborts when the signal does, for its reason. Returns how to stop. */
export function follow(abort: AbortController, signal: AbortSignal): () => void {
  const end = () => abort.abort(signal.reason)
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  return () => signal.removeEventListener('abort', end)
}
