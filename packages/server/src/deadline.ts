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

/** Has a query that takes long give up its place, as soon as there is room aside. Returns how to stop. */
export function stepAsideLater({ stepAside }: Pass, { placeMilliseconds }: QueryLimits): () => void {
  const timer = setInterval(() => {
    if (stepAside()) clearInterval(timer)
  }, placeMilliseconds)
  return () => clearInterval(timer)
}

/** Aborts a query that runs long while other clients wait for its place. Returns how to stop. */
export function abortWhenBusy(
  abort: AbortController,
  { busyMilliseconds }: QueryLimits,
  isBusy: () => boolean,
): () => void {
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    if (!isBusy()) {
      timer = setTimeout(look, busyMilliseconds / 10)
      return
    }
    abort.abort(
      new RequestError(503, {
        what: `the query took longer than ${busyMilliseconds} ms while others were waiting`,
        fix: 'try again when the server is less busy, or narrow it down',
      }),
    )
  }
  timer = setTimeout(look, busyMilliseconds)
  return () => clearTimeout(timer)
}
